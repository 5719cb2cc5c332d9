/** Endings of the files that each format is saved in, in small letters with their dot. */
export const endingsOf = {
  excalidraw: ['.excalidraw'],
  drawio: ['.drawio', '.dio', '.xml'],
  mermaid: ['.mmd', '.mermaid', '.md', '.markdown'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** All of them. A leaf of its own: who only asks for a name needs no parser. */
export const foreignEndings: readonly string[] = Object.values(endingsOf).flat();

/** The ending of a file's name, in small letters with its dot; '' without one. */
export function endingOf(name: string): string {
  return /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Whether a file of this name may be a drawing of another program. */
export function hasForeignEnding(name: string): boolean {
  return foreignEndings.includes(endingOf(name));
}
