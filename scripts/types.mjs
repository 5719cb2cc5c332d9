import { say, tool } from './project.mjs';
import { run } from './run.mjs';

// npm run types: each room with the globals that it may use, and no others. The native compiler takes a seventh of the
// time of the classic one, which stays for dependency-cruiser: it needs the API that TypeScript 7 does not have.

const projects = ['core', 'contract', 'node', 'preload', 'renderer', 'e2e', 'scripts'];

for (const project of projects) {
  const args = [tool('typescript-native/bin/tsc'), '--pretty', 'false', '-p', `tsconfig.${project}.json`];
  const { code, output } = await run(process.execPath, args);
  if (code === 0) continue;
  say(output);
  process.exitCode = 1;
}
