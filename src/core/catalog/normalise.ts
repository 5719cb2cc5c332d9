import { readWords } from './words';

/**
 * The normal form of a text, in which phrases are compared: its words in lower case, without diacritics, one space
 * between them; "zone_id", "zoneId" and "Zone-ID" are all "zone id". Normalising twice changes nothing.
 */
export function normalise(text: string): string {
  return readWords(text)
    .pieces.map((piece) => piece.form)
    .join(' ');
}
