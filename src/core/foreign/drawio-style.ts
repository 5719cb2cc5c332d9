import type { Align, BoxForm, ForeignStyle } from './foreign-drawing';

/** A draw.io style: "rounded=1;fillColor=#fff;text" and so on. A word without a value is the name of a style or shape. */
export interface CellStyle {
  readonly get: (name: string) => string;
  readonly has: (word: string) => boolean;
  /** The name of the shape, in whatever way it is written. */
  readonly shape: string;
}

export function parseStyle(text: string): CellStyle {
  const values = new Map<string, string>();
  const words = new Set<string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) values.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
    else if (part.trim() !== '') words.add(part.trim());
  }
  const [first = ''] = words;
  return {
    get: (name) => values.get(name) ?? '',
    has: (word) => words.has(word),
    shape: values.get('shape') ?? first,
  };
}

const forms: readonly (readonly [pattern: RegExp, form: BoxForm])[] = [
  [/^(ellipse|doubleEllipse)$|^mxgraph\.flowchart\.(on-page|start)/, 'ellipse'],
  [/^rhombus$|decision$/, 'diamond'],
  [/cloud/i, 'cloud'],
  [/hexagon|preparation$/i, 'hexagon'],
  [/^triangle$/, 'triangle'],
  [/^(trapezoid|manual)/, 'trapezoid'],
];

/** The nearest outline that the canvas draws. */
export function outlineForm({ shape }: CellStyle): BoxForm {
  return forms.find(([pattern]) => pattern.test(shape))?.[1] ?? 'rectangle';
}

export function paintOf(style: CellStyle): ForeignStyle {
  const none = (colour: string) => (colour === 'none' ? '' : colour);
  return {
    stroke: none(style.get('strokeColor')),
    fill: none(style.get('fillColor')),
    dash: style.get('dashed') === '1' ? 'dashed' : 'solid',
  };
}

export function letteringOf(style: CellStyle): {
  fontSize: number;
  align: Align;
  labelAt: 'top' | 'middle' | 'bottom';
} {
  const size = Number(style.get('fontSize') || '12');
  const align = style.get('align');
  const vertical = style.get('verticalAlign');
  return {
    fontSize: Number.isFinite(size) ? Math.min(Math.max(size, 4), 400) : 12,
    align: align === 'left' ? 'start' : align === 'right' ? 'end' : 'middle',
    labelAt: vertical === 'top' || vertical === 'bottom' ? vertical : 'middle',
  };
}

/** What an edge has at its ends; by itself an arrow at the end and nothing at the start. */
export function headsOf(style: CellStyle): { readonly start: boolean; readonly end: boolean } {
  const isHead = (head: string) => head !== '' && head !== 'none';
  return {
    start: isHead(style.get('startArrow')),
    end: isHead(style.get('endArrow') || (style.shape === 'link' ? 'none' : 'classic')),
  };
}

/** Shapes that draw an icon: the last part of their name says which. */
const icons =
  /^mxgraph\.(?:aws\w*|gcp2?|azure\w*|ibm\w*|alibaba\w*|kubernetes\w*|cisco\w*|office|veeam|networks?)\.(.+)$/;
/** Parts that name a family rather than the icon. */
const families = /^(resourceIcon|productIcon|icon2?|group|groupCenter|hexIcon|cardicon)$/i;

/** What an icon shows, in words: "mxgraph.aws4.lambda" is "lambda"; '' for a shape that is no icon. */
export function iconName(style: CellStyle): string {
  const named = [style.get('resIcon'), style.get('prIcon'), style.get('grIcon'), style.shape].map((name) => {
    const last = icons.exec(name)?.[1]?.split('.').at(-1) ?? '';
    return families.test(last) ? '' : last;
  });
  return (named.find((name) => name !== '') ?? pictureName(style.get('image'))).replace(/[_-]+/g, ' ').trim();
}

/** "img/lib/azure2/databases/Azure_SQL.svg" is "Azure_SQL"; a picture by address only names itself so. */
function pictureName(image: string): string {
  if (image.startsWith('data:')) return '';
  return /([^/\\?#]{1,80})\.(?:svg|png|jpe?g|gif|webp)(?:[?#].*)?$/i.exec(image)?.[1] ?? '';
}
