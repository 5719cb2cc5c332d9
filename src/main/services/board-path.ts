/** Where boards lie in the workspace. Paths are relative to it, with forward slashes. */

export const boardEnding = '.tldr';

/** `boards/.journal/NAME.journal.jsonl` for a board of the person's; beside the board in an attempt's folder. */
export function journalPath(path: string): string {
  const { folder, name } = parts(path);
  return folder === 'boards' ? `boards/.journal/${name}.journal.jsonl` : `${folder}/${name}.journal.jsonl`;
}

/** File name without its ending. */
export function boardName(path: string): string {
  return parts(path).name;
}

export function boardFolder(path: string): string {
  return parts(path).folder;
}

/** The board in an attempt's folder. */
export function attemptBoardPath(attempt: string): string {
  return `attempts/${attempt}/board${boardEnding}`;
}

/** Id of the attempt that the board belongs to, or null. */
export function attemptOfPath(path: string): string | null {
  return /^attempts\/([^/]+)\//.exec(path)?.[1] ?? null;
}

function parts(path: string): { readonly folder: string; readonly name: string } {
  const slash = path.lastIndexOf('/');
  return { folder: path.slice(0, slash), name: path.slice(slash + 1).replace(/\.tldr$/, '') };
}
