export const ordinaryWords: ReadonlySet<string> = new Set<string>();
