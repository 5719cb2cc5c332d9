import { limits } from './limits';
import type { RawLabel } from './mermaid-label';
import type { Scanner } from './mermaid-scanner';

export interface ReadNode {
  readonly id: string;
  /** What is written in its shape; null where only its id is named. */
  readonly label: RawLabel | null;
}

/** How a shape begins, and how it may end: the longer beginnings first. */
const brackets: readonly (readonly [open: string, ends: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(-', ['-)']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
];

const closing: Readonly<Record<string, string>> = { '[': ']', '(': ')', '{': '}', '>': ']' };
/** Nothing in a label is looked for beyond this. */
const stretch = 2 * limits.label;

/**
 * The letters of an id. A hyphen or an equals sign belongs to it unless a link begins there.
 */
const idPattern = /(?:[^\s;()[\]{}<>|~@:"=-]|-(?![->.])|=(?!=)|:(?!::))+/y;

/** A node with what follows its id: shape, class, data. Null where no id stands. */
export function readNode(scanner: Scanner): ReadNode | null {
  const id = scanner.take(idPattern)?.[0];
  if (id === undefined) return null;
  let label = readShape(scanner);
  for (let again = true; again;) {
    again = scanner.take(/:::[\w-]+(?:,[\w-]+)*/y) !== null;
    const data = readData(scanner);
    if (data === null) continue;
    again = true;
    label = data.label ?? label;
  }
  return { id, label };
}

/** What stands in brackets here; null without any. */
export function readShape(scanner: Scanner): RawLabel | null {
  for (const [open, ends] of brackets) {
    if (!scanner.sees(open)) continue;
    const label = quotedIn(scanner, open, ends) ?? plainIn(scanner, open, ends);
    if (label !== null) return label;
  }
  return withSettings(scanner) ?? looseIn(scanner);
}

function quotedIn(scanner: Scanner, open: string, ends: readonly string[]): RawLabel | null {
  const ahead = scanner.text.slice(scanner.at, scanner.at + stretch);
  const [whole, text] = /^\s*"([^"]*)"\s*/.exec(ahead.slice(open.length)) ?? [];
  if (whole === undefined || text === undefined) return null;
  const end = ends.find((each) => ahead.startsWith(each, open.length + whole.length));
  if (end === undefined) return null;
  scanner.at += open.length + whole.length + end.length;
  return unquoted(text);
}

/** Words without quotes hold no brackets; in a slanted shape they may hold slashes. */
function plainIn(scanner: Scanner, open: string, ends: readonly string[]): RawLabel | null {
  const ahead = scanner.text.slice(scanner.at + open.length, scanner.at + stretch);
  const [text = ''] = /^[^[\](){}"|]*/.exec(ahead) ?? [];
  for (const end of ends) {
    // The end's first sign may be one that words can hold: "/]".
    const inWords = /[/\\-]/.test(end.charAt(0)) ? 1 : 0;
    const words = text.slice(0, text.length - inWords);
    if (text.length < inWords || !ahead.startsWith(end, words.length)) continue;
    scanner.at += open.length + words.length + end.length;
    return { text: words.trim(), markdown: false };
  }
  return null;
}

/** `[|borders:lt|text]`: settings before the words. */
function withSettings(scanner: Scanner): RawLabel | null {
  const words = scanner.take(/\[\|[^|\n]{0,200}\|([^\]\n]{0,2000})\]/y)?.[1];
  return words === undefined ? null : { text: words.trim(), markdown: false };
}

/** Words that should have been quoted, "Kafka (3 brokers)": up to the bracket that closes the first one, on this line. */
function looseIn(scanner: Scanner): RawLabel | null {
  const first = scanner.text.charAt(scanner.at);
  if (closing[first] === undefined) return null;
  const open: string[] = [];
  const end = Math.min(scanner.text.length, scanner.at + stretch);
  for (let at = scanner.at; at < end; at += 1) {
    const letter = scanner.text.charAt(at);
    if (letter === '\n') return null;
    const close = closing[letter];
    if (close !== undefined && (letter !== '>' || at === scanner.at)) open.push(close);
    else if (letter === open.at(-1)) open.pop();
    if (open.length > 0) continue;
    const text = scanner.text.slice(scanner.at + 1, at).trim();
    scanner.at = at + 1;
    return { text: withoutPair(text), markdown: false };
  }
  return null;
}

/** "([Kafka (eu)])" is a shape inside a bracket: its second sign is none of the words. */
function withoutPair(text: string): string {
  const inner = closing[text.charAt(0)] === text.at(-1) || /^\/.*\/$|^".*"$/.test(text);
  return inner && text.length > 1 ? text.slice(1, -1).trim() : text;
}

/** `@{ shape: cyl, label: "Orders" }`; the label is null where none is given. Null without data. */
function readData(scanner: Scanner): { readonly label: RawLabel | null } | null {
  if (!scanner.sees('@{')) return null;
  const ahead = scanner.text.slice(scanner.at, scanner.at + stretch);
  const data = /^@\{((?:[^"}]|"[^"]*")*)\}/.exec(ahead)?.[1];
  if (data === undefined) return null;
  scanner.at += data.length + '@{}'.length;
  const [, quoted, single, bare] = /(?:^|[,\n{])\s*label\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,\n"]+))/.exec(data) ?? [];
  const text = quoted ?? single ?? bare?.trim();
  return { label: text === undefined ? null : unquoted(text) };
}

/** A text in quotes; one in backticks inside them is Markdown. */
export function unquoted(text: string): RawLabel {
  const [, marked] = /^\s*`([^`]*)`\s*$/.exec(text) ?? [];
  return marked === undefined ? { text, markdown: false } : { text: marked, markdown: true };
}
