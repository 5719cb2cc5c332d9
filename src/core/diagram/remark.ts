import { readWords } from '../catalog/words';

const fewestWords = 8;

/**
 * Whether a text is a remark and no name: so many words that it explains something. A sticky note that says why Kafka was
 * chosen is no second Kafka; what it says still counts as evidence.
 */
export function isRemark(text: string): boolean {
  // Most labels are far too short to be one: no need to take them apart.
  return text.length >= 2 * fewestWords && readWords(text).pieces.length >= fewestWords;
}
