import { createCatalog, type Catalog } from '../../core/catalog/catalog';
import { plainKinds } from '../../core/catalog/plain-kinds';
import { loadContent } from '../services/compiled-content';
import type { ContentFolders } from '../services/content-files';
import type { Output } from './output';

/** What a label says, in the words of the label vocabulary. */
export interface RecognisedLabel {
  readonly label: string;
  readonly kinds: readonly string[];
  readonly roles: readonly string[];
}

export function recogniseLabel(label: string, catalog: Catalog): RecognisedLabel {
  const { kinds } = catalog.recognise(label);
  return { label, kinds: plainKinds(kinds, catalog), roles: catalog.rolesOf(kinds) };
}

export interface RecogniseInput {
  readonly args: readonly string[];
  /** All of standard input; asked for only when labels come from there. */
  readonly readStdin: () => Promise<string>;
}

/**
 * Says what labels name: those on the command line, or with --jsonl one JSON string a line from standard input, each
 * answered by a line of JSON. 0, or 2 when a line is no JSON string.
 */
export async function runRecognise(
  { args, readStdin }: RecogniseInput,
  folders: ContentFolders,
  output: Output,
): Promise<number> {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--jsonl');
  if (unknown !== undefined) return complain(`There is no option "${unknown}".`, output);
  const labels = args.filter((arg) => arg !== '--jsonl');
  if (!args.includes('--jsonl') && labels.length === 0) {
    return complain('Write labels, or give --jsonl and one JSON string a line on standard input.', output);
  }
  const catalog = createCatalog((await loadContent(folders)).content.catalog);
  for (const label of labels) output.print(JSON.stringify(recogniseLabel(label, catalog)));
  if (!args.includes('--jsonl')) return 0;
  const lines = (await readStdin()).split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const label = parseLabel(line);
    if (label === null) return complain(`Line ${index + 1} of standard input is no JSON string.`, output);
    output.print(JSON.stringify(recogniseLabel(label, catalog)));
  }
  return 0;
}

function parseLabel(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function complain(sentence: string, output: Output): number {
  output.complain(sentence);
  return 2;
}
