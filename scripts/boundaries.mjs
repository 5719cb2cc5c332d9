import './node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise } from 'dependency-cruiser';
import configuration from '../.dependency-cruiser.mjs';
import { root } from './project.mjs';

/** Where code with walls lives. */
const folders = ['src', 'e2e', 'bench', 'standin'];

/**
 * @typedef {object} Violation
 * @property {string} rule
 * @property {string} from file
 * @property {string} to file or module
 * @property {string} because what the rule says to do instead
 */

/**
 * Reads every import under `folder` and holds it against .dependency-cruiser.mjs.
 * @param {string} folder a checkout, or a folder laid out like one
 * @returns {Promise<{ read: string[], violations: Violation[] }>} `read`: the source files it understood, sorted
 */
export async function readBoundaries(folder) {
  const { options, forbidden = [] } = configuration;
  const { output } = await cruise(
    folders.filter((name) => existsSync(join(folder, name))),
    { ...options, baseDir: folder, ruleSet: { forbidden }, validate: true },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  return {
    read: output.modules
      .map((module) => module.source)
      .filter((source) => isSource(source))
      .sort(),
    violations: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      because: forbidden.find(({ name }) => name === rule.name)?.comment ?? '',
    })),
  };
}

/**
 * The source files that are there, found without dependency-cruiser: it passes on the files it cannot read.
 * @param {string} folder
 * @returns {string[]} sorted, relative, with forward slashes
 */
export function sourceFiles(folder) {
  /** @param {string} path @returns {string[]} */
  const under = (path) =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? under(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
    );
  return folders
    .filter((name) => existsSync(join(folder, name)))
    .flatMap(under)
    .filter(isSource)
    .sort();
}

/** @param {string} path */
function isSource(path) {
  return folders.some((name) => path.startsWith(`${name}/`)) && /\.(ts|tsx|mts|cts|mjs|cjs|js)$/.test(path);
}

async function main() {
  const [{ read, violations }, there] = [await readBoundaries(root), sourceFiles(root)];
  const unread = there.filter((file) => !read.includes(file));
  for (const { rule, from, to, because } of violations) console.log(`${from} -> ${to}\n  ${rule}: ${because}`);
  for (const file of unread) console.log(`${file} was not read`);
  console.log(`${read.length} of ${there.length} modules read, ${violations.length} violations`);
  process.exitCode = violations.length === 0 && unread.length === 0 && read.length > 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
