const outsideProtocols: readonly string[] = ['https:', 'mailto:'];

/** What may be handed to the system's browser or mail program: anything else could start a program. */
export function isOutsideLink(address: string): boolean {
  return URL.canParse(address) && outsideProtocols.includes(new URL(address).protocol);
}
