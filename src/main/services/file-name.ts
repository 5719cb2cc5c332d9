const longestName = 80;
/** Most file systems stop at 255 bytes; endings and " 2" need room, and so does the name of a temporary file. */
const mostBytes = 180;

/** Windows keeps these for devices, with any ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/**
 * A name that every platform takes as a file name, as close to `wanted` as that allows: forbidden and invisible
 * characters become spaces, devices' names get an underscore, the length is cut. Never empty.
 */
export function safeFileName(wanted: string): string {
  const visible = wanted
    .normalize('NFC')
    // Control characters, direction marks and lone surrogates; then what Windows forbids.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ');
  const name = trimEnds(cut(trimEnds(visible)));
  if (name === '') return 'Untitled';
  return reserved.test(name) ? `_${name}` : name;
}

/** `wanted`, or "wanted 2", "wanted 3", ... : the first that is not taken. Sets apart by letters, not by their case. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const next = `${wanted} ${number}`;
    if (!isTaken(next)) return next;
  }
}

/** The form in which names are compared: macOS and Windows take "Fraud" and "fraud" for one file. */
export function comparableName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Windows drops dots and spaces at the end; a dot at the beginning hides the file. */
function trimEnds(name: string): string {
  return name.replace(/^[. ]+|[. ]+$/g, '');
}

function cut(name: string): string {
  const characters = [...name].slice(0, longestName);
  while (Buffer.byteLength(characters.join('')) > mostBytes) characters.pop();
  return characters.join('');
}
