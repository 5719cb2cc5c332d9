/** Elements that stand on lines of their own. */
const blocks = new Set('br div p li ul ol tr table hr blockquote pre section header'.split(' '));
/** Elements whose content is no writing. */
const silent = new Set('script style template iframe object noscript svg head title textarea'.split(' '));
/** HTML knows two thousand; labels use these. */
// prettier-ignore
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', zwnj: '', zwj: '',
  shy: '', middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—', minus: '−', times: '×', divide: '÷',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', copy: '©', reg: '®', trade: '™', larr: '←',
  uarr: '↑', rarr: '→', darr: '↓', harr: '↔', le: '≤', ge: '≥', ne: '≠', asymp: '≈', infin: '∞', plusmn: '±',
  deg: '°', micro: 'µ', para: '¶', sect: '§', euro: '€', pound: '£', yen: '¥', cent: '¢', check: '✓', auml: 'ä',
  ouml: 'ö', uuml: 'ü', szlig: 'ß', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ntilde: 'ñ', lambda: 'λ',
  mu: 'μ', sigma: 'σ', Delta: 'Δ', Sigma: 'Σ', star: '☆', num: '#', lpar: '(', rpar: ')', colon: ':', lbrack: '[',
  rbrack: ']', lsqb: '[', rsqb: ']', lbrace: '{', rbrace: '}', lcub: '{', rcub: '}', semi: ';', comma: ',',
  period: '.', sol: '/', bsol: '\\', vert: '|', verbar: '|', equals: '=', plus: '+', percnt: '%',
};

/**
 * The words of a label in HTML, a line for each block. Nothing of it is ever interpreted: tags are cut out, scripts and
 * styles with what they hold, in one pass over the text.
 */
export function htmlToText(html: string): string {
  if (!html.includes('<') && !html.includes('&')) return html;
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    text += unbroken(html.slice(at, open));
    const tag = tagAt(html, open);
    if (tag === null) {
      text += '<';
      at = open + 1;
      continue;
    }
    if (blocks.has(tag.name)) text += '\n';
    at = tag.end;
    if (silent.has(tag.name) && !tag.closing) at = endOf(html, tag);
  }
  return decodeEntities(text + unbroken(html.slice(at)));
}

/** Line breaks in the source of HTML are spaces. */
function unbroken(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ');
}

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

/** The tag that begins here; null where "<" is only a sign: "latency < 5 ms". */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open);
    return { name: '', closing: true, end: close === -1 ? html.length : close + 3 };
  }
  const closing = html[open + 1] === '/';
  const name = /^[a-z][a-z0-9]*/i.exec(html.slice(open + (closing ? 2 : 1), open + 24))?.[0];
  if (name === undefined) return null;
  let quote = '';
  let before = '';
  for (let at = open + 1 + name.length; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return { name: name.toLowerCase(), closing, end: at + 1 };
    else if (before === '=' && (letter === '"' || letter === "'")) quote = letter;
    if (letter !== ' ') before = letter;
  }
  // A tag that never ends hides the rest, as it does in a browser.
  return { name: name.toLowerCase(), closing, end: html.length };
}

/** Behind the closing tag of an element that is skipped, or the end. */
function endOf(html: string, { name, end }: Tag): number {
  if (html.charAt(end - 2) === '/') return end;
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = end;
  const close = closing.exec(html)?.index ?? -1;
  const after = close === -1 ? -1 : html.indexOf('>', close);
  return after === -1 ? html.length : after + 1;
}

/** "&lt;", "&#955;" and "&#x3bb;" as the signs that they stand for; what is unknown stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,15}));/gi, (whole, ...groups: unknown[]) => {
    const [decimal, hex, name] = groups;
    if (typeof name === 'string') return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    return signOf(typeof decimal === 'string' ? parseInt(decimal, 10) : parseInt(String(hex), 16));
  });
}

function signOf(code: number): string {
  const isSign = code >= 0x20 && code <= 0x10_ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isSign ? String.fromCodePoint(code) : ' ';
}
