/** The boards among the words of a command line: files that the system was asked to open with this program. */
export function boardFilesIn(argv: readonly string[]): string[] {
  return argv.filter((word) => !word.startsWith('-') && /\.(tldr|png)$/i.test(word));
}
