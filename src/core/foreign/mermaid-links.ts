import { limits } from './limits';
import type { RawLabel } from './mermaid-label';
import { unquoted } from './mermaid-nodes';
import type { Scanner } from './mermaid-scanner';

export interface ReadLink {
  readonly start: boolean;
  readonly end: boolean;
  readonly label: RawLabel | null;
  /** `~~~` holds two nodes in place; nothing flows. */
  readonly visible: boolean;
  /** Its own id, by which data may speak of it. */
  readonly id: string | null;
}

/** Whole links: "-->", "---", "--x", "<-->", "==>", "-.->", "~~~", with an id of their own before them or not. */
const whole = /([xo<]?)(?:--+([-xo>])|==+([=xo>])|-?\.+-([xo>]?))/y;
const invisible = /~~~+/y;
/** A link that is broken off for its label, and how it goes on behind the label. */
const broken: readonly { readonly start: RegExp; readonly rest: RegExp }[] = [
  { start: /([xo<]?)--(?!-)/y, rest: /^([^]*?)(?:\s[xo<])?--+([-xo>])/ },
  { start: /([xo<]?)==(?!=)/y, rest: /^([^]*?)(?:\s[xo<])?==+([=xo>])/ },
  { start: /([xo<]?)-\./y, rest: /^([^]*?)(?:\s[xo<])?-?\.+-([xo>]?)/ },
];
const ownId = /([^\s"@{}[\]()<>|-]{1,100})@(?=[xo<]?[-=~.])/y;

/** A link with its label; null where none begins. `fresh`: at the start of a line, where "x" and "o" are names of nodes. */
export function readLink(scanner: Scanner, fresh: boolean): ReadLink | null {
  const before = scanner.at;
  const id = fresh ? null : (scanner.take(ownId)?.[1] ?? null);
  const named = fresh && /[xo]/.test(scanner.text.charAt(scanner.at));
  const link = named ? null : (readWhole(scanner) ?? readBroken(scanner));
  if (link === null) scanner.at = before;
  return link === null ? null : { ...link, id };
}

type Anonymous = Omit<ReadLink, 'id'>;

function readWhole(scanner: Scanner): Anonymous | null {
  const hidden = scanner.take(invisible) !== null;
  const parts = hidden ? [] : scanner.take(whole);
  if (parts === null) return null;
  const [, start = '', ...ends] = parts;
  const label = pipedLabel(scanner);
  return { start: start !== '', end: ends.some(isHead), label, visible: !hidden };
}

function readBroken(scanner: Scanner): Anonymous | null {
  const before = scanner.at;
  for (const { start, rest } of broken) {
    const head = scanner.take(start)?.[1];
    if (head === undefined) continue;
    const ahead = scanner.text.slice(scanner.at, scanner.at + limits.label);
    const quote = /^\s*"([^"]*)"/.exec(ahead);
    const after = quote === null ? ahead : ahead.slice(quote[0].length);
    const [matched, words, end] = rest.exec(after) ?? [];
    if (matched === undefined || words === undefined) {
      scanner.at = before;
      continue;
    }
    scanner.at += matched.length + (quote?.[0].length ?? 0);
    const label = unquoted(quote?.[1] ?? words.trim());
    return { start: head !== '', end: isHead(end), label, visible: true };
  }
  return null;
}

function isHead(end: string | undefined): boolean {
  return end === '>' || end === 'x' || end === 'o';
}

/** The label between pipes behind a link. */
function pipedLabel(scanner: Scanner): RawLabel | null {
  const ahead = scanner.text.slice(scanner.at, scanner.at + limits.label);
  const [matched, quoted, plain] = /^\s*\|(?:\s*"([^"]*)"\s*|([^|]*))\|/.exec(ahead) ?? [];
  if (matched === undefined) return null;
  scanner.at += matched.length;
  return unquoted(quoted ?? plain?.trim() ?? '');
}
