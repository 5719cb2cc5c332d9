/** A piece of a word of a text, in its normal form: "DynamoDB" gives "dynamo" and, glued to it, "db". */
export interface Piece {
  readonly form: string;
  /** No space or punctuation lies between this piece and the one before: they were one word with capitals inside. */
  readonly glued: boolean;
  /** What lies between this piece and the one before it, punctuation and line breaks included. */
  readonly gap: string;
}

export interface Reading {
  readonly pieces: readonly Piece[];
  /** What follows the last piece: "Kafka ✗" ends in " ✗". */
  readonly tail: string;
}

/** "s3://bronze" says where a thing lies; the scheme is kept as a word of its own, "s3://". */
const word = /[a-z][a-z0-9+]*:\/\/|[\p{L}\p{N}]+/gu;
const mail = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;
const seam = '\u0000';
/** Marks of HTML that diagrams carry in their labels; "<br>" is a line break. */
const lineBreak = /<br\s*\/?>/gi;
const tag =
  /<\/?(?:a|b|i|u|em|strong|p|div|span|font|h[1-6]|sub|sup|small|li|ul|ol|hr|img|table|tr|td|code|pre)(?:\s[^<>]*)?\/?>/gi;

/** Without diacritics and compatibility forms ("ﬁ", "Ｋ"), and without the ends of possessives, which are no words. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(seam, ' ')
    .replace(/\p{M}+/gu, '')
    .replace(/['’][sS](?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
}

/** Marks where capitals begin a word: "UserService" and "APIGateway" come apart, "KStream", "MySQL" and "2PC" stay whole. */
function markSeams(text: string): string {
  return text
    .replace(
      /(\p{Ll}\p{Ll}|(?=\p{N}\p{Lu}\p{L})(?<=\p{L}\p{N}*)\p{N}|\p{N}(?=\p{Lu}\p{Ll}))(?=\p{Lu}\p{L})/gu,
      `$1${seam}`,
    )
    .replace(/(\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll}\p{Ll})/gu, `$1${seam}`);
}

/** The words of a text, in order, in lower case, with what lies between them. Never throws. */
export function readWords(text: string): Reading {
  const bare = plain(text).replace(lineBreak, '\n').replace(tag, ' ').replace(mail, ' ');
  const marked = markSeams(bare).toLowerCase();
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of marked.matchAll(word)) {
    const gap = marked.slice(end, match.index);
    pieces.push({ form: match[0], glued: gap === seam, gap: gap.replaceAll(seam, '') });
    end = match.index + match[0].length;
  }
  return { pieces, tail: marked.slice(end) };
}
