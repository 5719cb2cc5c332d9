/** The code of a system error ("ENOSPC"), or null for anything else. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** Why writing failed and what to do about it, in a sentence for people. `what` begins it: "The board". */
export function writeProblem(what: string, error: unknown): string {
  const code = systemCode(error);
  return `${what} could not be written: ${reasons[code ?? ''] ?? `the system says ${code ?? 'no reason'}.`}`;
}

const noRight = 'the folder does not allow it. Make it writable, or choose another workspace folder in Settings.';
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make some room.',
  EDQUOT: 'your share of the disk is used up. Make some room.',
  EACCES: noRight,
  EPERM: noRight,
  EROFS: 'the disk is read-only. Choose another workspace folder in Settings.',
  ENOENT: 'the workspace folder is not there any more.',
  ENOTDIR: 'a file lies where the workspace needs a folder.',
  EEXIST: 'a file lies where the workspace needs a folder.',
  EIO: 'the disk reports an error.',
  EMFILE: 'too many files are open.',
};
