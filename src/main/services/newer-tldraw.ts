import { fieldsOf, isFields, type Fields } from '../../core/fields';
import { boardRecordTypes } from './board-schema';
import { decodeNewerPath } from './newer-tldraw-path';

interface NewerRecord {
  readonly id: string;
  readonly typeName: string;
  readonly [field: string]: unknown;
}

interface NewerFile {
  readonly tldrawFileFormatVersion: number;
  readonly schema: {
    readonly schemaVersion: number;
    readonly sequences?: Readonly<Record<string, number>> | undefined;
  };
  readonly records: readonly NewerRecord[];
}

/**
 * A board of a newer tldraw (4.x, 5.x) as this version's records: what is new there and unknown here is taken off and
 * named. The result still has to pass migration and validation; this only makes that possible.
 */
export function fromNewerTldraw(file: NewerFile, ours: Readonly<Record<string, number>>) {
  const left = new Map<string, number>();
  const leave = (what: string) => left.set(what, (left.get(what) ?? 0) + 1);
  const records = file.records
    .filter((record) => boardRecordTypes.has(record.typeName))
    .flatMap((record) => {
      if (record.typeName === 'shape' && ours[`com.tldraw.shape.${String(record['type'])}`] === undefined) {
        leave(`shape of the unknown type "${String(record['type'])}"`);
        return [];
      }
      if (record.typeName === 'binding' && record['type'] !== 'arrow') {
        leave(`binding of the unknown type "${String(record['type'])}"`);
        return [];
      }
      return [older(record, leave)];
    });
  const kept = new Set(records.map((record) => record.id));
  const theirs = file.schema.sequences ?? {};
  const sequences = Object.fromEntries(
    Object.keys(ours).flatMap((name) => {
      const version = theirs[name];
      return version === undefined ? [] : [[name, Math.min(version, ours[name] ?? version)]];
    }),
  );
  const notices = [
    'This board was saved by a newer tldraw, or with parts from another program; it was read as well as this version can.',
    ...[...left].map(([what, count]) => `Left out: ${count} x ${what}.`),
  ];
  return {
    tldrawFileFormatVersion: file.tldrawFileFormatVersion,
    schema: { schemaVersion: 2, sequences },
    // A shape whose parent was left out would hang in the air: it goes to the page.
    records: records.map((record) => onKnownParent(record, kept, records)),
    notices,
  };
}

function onKnownParent(record: NewerRecord, kept: ReadonlySet<string>, all: readonly NewerRecord[]): NewerRecord {
  if (record.typeName !== 'shape' || kept.has(String(record['parentId']))) return record;
  const page = all.find((each) => each.typeName === 'page');
  return page === undefined ? record : { ...record, parentId: page.id };
}

function older(record: NewerRecord, leave: (what: string) => void): NewerRecord {
  if (record.typeName === 'asset') return { ...record, props: without(fieldsOf(record['props']), ['pixelRatio']) };
  if (record.typeName !== 'shape') return record;
  const change = shapeChanges[String(record['type'])];
  const props = knownStyles(fieldsOf(record['props']), leave);
  return { ...record, props: change === undefined ? props : change(props, leave) };
}

/** What tldraw 5.4 changed after 3.15, shape by shape. */
const shapeChanges: Readonly<Record<string, (props: Fields, leave: (what: string) => void) => Fields>> = {
  arrow: ({ richText, ...props }, leave) => {
    if (richText === undefined) return props;
    if (hasMarks(richText)) leave('bold, italic or linked words in an arrow label');
    return { ...props, text: plainText(richText) };
  },
  geo: (props) => ({ ...without(props, ['flipX', 'flipY']), ...richTextOf(props) }),
  text: (props) => ({ ...props, ...richTextOf(props) }),
  note: (props) => ({
    ...without(props, ['textLastEditedBy']),
    ...richTextOf(props),
    fontSizeAdjustment: noteFontSize(props['fontSizeAdjustment'], props['size']),
  }),
  draw: (props) => stroke(props),
  highlight: (props) => stroke(props),
};

/** Newer notes store a ratio (null for none), this version pixels (0 for none). */
function noteFontSize(adjustment: unknown, size: unknown): number {
  if (typeof adjustment !== 'number' || adjustment <= 0 || adjustment >= 1) return 0;
  const pixels: Readonly<Record<string, number>> = { s: 18, m: 22, l: 26, xl: 32 };
  return Math.round(adjustment * (pixels[String(size)] ?? 22));
}

function stroke({ scaleX, scaleY, ...props }: Fields): Fields {
  const sx = typeof scaleX === 'number' ? scaleX : 1;
  const sy = typeof scaleY === 'number' ? scaleY : 1;
  const segments = Array.isArray(props['segments']) ? props['segments'] : [];
  return {
    ...props,
    segments: segments.map((segment) => {
      const { path, dim, points, ...rest } = fieldsOf(segment);
      const decoded = typeof path === 'string' ? decodeNewerPath(path, dim === 2 ? 2 : 3) : points;
      const list = Array.isArray(decoded) ? decoded : [];
      return { ...rest, points: list.map((point) => scaled(fieldsOf(point), sx, sy)) };
    }),
  };
}

function scaled(point: Fields, sx: number, sy: number): Fields {
  return { ...point, x: Number(point['x']) * sx, y: Number(point['y']) * sy };
}

const colors = {
  known: [
    'black',
    'grey',
    'light-violet',
    'violet',
    'blue',
    'light-blue',
    'yellow',
    'orange',
    'green',
    'light-green',
    'light-red',
    'red',
    'white',
  ],
  fallback: 'black',
};
const styleValues: Readonly<Record<string, { readonly known: readonly string[]; readonly fallback: string }>> = {
  dash: { known: ['draw', 'solid', 'dashed', 'dotted'], fallback: 'solid' },
  fill: { known: ['none', 'semi', 'solid', 'pattern', 'fill'], fallback: 'semi' },
  font: { known: ['draw', 'sans', 'serif', 'mono'], fallback: 'sans' },
  color: colors,
  labelColor: colors,
};

function knownStyles(props: Fields, leave: (what: string) => void): Fields {
  const replaced: Record<string, unknown> = {};
  for (const [name, { known, fallback }] of Object.entries(styleValues)) {
    if (typeof props[name] !== 'string' || known.includes(props[name])) continue;
    replaced[name] = fallback;
    leave(`the ${name} "${props[name]}"`);
  }
  return { ...props, ...replaced };
}

/** Newer rich texts may carry `attrs` at the top, which this version's validator refuses. */
function richTextOf(props: Fields): Fields {
  const richText = props['richText'];
  return isFields(richText) ? { richText: without(richText, ['attrs']) } : {};
}

function plainText(node: unknown): string {
  if (!isFields(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  const children = Array.isArray(node['content']) ? node['content'] : [];
  return children.map((child) => plainText(child)).join(node['type'] === 'doc' ? '\n' : '');
}

function hasMarks(node: unknown): boolean {
  if (!isFields(node)) return false;
  if (Array.isArray(node['marks']) && node['marks'].length > 0) return true;
  return Array.isArray(node['content']) && node['content'].some((child) => hasMarks(child));
}

function without(value: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
