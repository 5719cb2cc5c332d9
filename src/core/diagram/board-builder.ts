import type { CanvasRecord } from './canvas-record';
import { richText } from './rich-text';

interface Place {
  readonly x?: number;
  readonly y?: number;
  readonly w?: number;
  readonly h?: number;
  readonly rotation?: number;
  readonly parent?: string;
  readonly meta?: Readonly<Record<string, unknown>>;
}

type Heads = '->' | '<-' | '<->' | '--';

interface Arrow {
  /** Names of the shapes that the ends are bound to, or points on the page. */
  readonly from: string | readonly [number, number];
  readonly to: string | readonly [number, number];
  readonly heads?: Heads;
  readonly text?: string;
}

/** Builds canvas records as the editor writes them, for tests. Names become ids: "a" is "shape:a". */
export class BoardBuilder {
  private readonly made: CanvasRecord[] = [{ id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1' }];

  get records(): readonly CanvasRecord[] {
    return this.made;
  }

  stencil(name: string, props: { kind: string; label?: string; role?: string; note?: string } & Place): this {
    const { kind, label = '', role = '', note = '', w = 188, h = 64 } = props;
    return this.shape(name, { type: 'component', place: props, props: { w, h, kind, label, role, note } });
  }

  box(name: string, text: string, place: Place & { geo?: string; fill?: string } = {}): this {
    const { geo = 'rectangle', fill = 'none', w = 188, h = 64 } = place;
    return this.shape(name, {
      type: 'geo',
      place,
      props: { geo, fill, w, h, growY: 0, richText: richText(text.split('\n')) },
    });
  }

  note(name: string, text: string, place: Place = {}): this {
    return this.shape(name, {
      type: 'note',
      place,
      props: { growY: 0, scale: 1, richText: richText(text.split('\n')) },
    });
  }

  text(name: string, text: string, place: Place = {}): this {
    const props = { size: 's', w: 8, autoSize: true, scale: 1, richText: richText(text.split('\n')) };
    return this.shape(name, { type: 'text', place, props });
  }

  frame(name: string, label: string, place: Place): this {
    return this.shape(name, { type: 'frame', place, props: { w: place.w ?? 600, h: place.h ?? 400, name: label } });
  }

  group(name: string, place: Place): this {
    return this.shape(name, { type: 'group', place, props: {} });
  }

  image(name: string, place: Place): this {
    return this.shape(name, { type: 'image', place, props: { w: place.w ?? 64, h: place.h ?? 64, altText: '' } });
  }

  arrow(name: string, { from, to, heads = '->', text = '' }: Arrow): this {
    const [start, end] = [from, to].map((end) => (typeof end === 'string' ? { x: 0, y: 0 } : { x: end[0], y: end[1] }));
    const props = {
      kind: 'arc',
      bend: 0,
      arrowheadStart: heads.startsWith('<') ? 'arrow' : 'none',
      arrowheadEnd: heads.endsWith('>') ? 'arrow' : 'none',
      text,
      start,
      end,
    };
    this.shape(name, { type: 'arrow', place: {}, props });
    if (typeof from === 'string') this.bind(name, 'start', from);
    if (typeof to === 'string') this.bind(name, 'end', to);
    return this;
  }

  /** Any record, as broken as a test wants it. */
  raw(record: CanvasRecord): this {
    this.made.push(record);
    return this;
  }

  private bind(arrow: string, terminal: 'start' | 'end', target: string): void {
    this.made.push({
      id: `binding:${arrow}-${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${arrow}`,
      toId: `shape:${target}`,
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
      meta: {},
    });
  }

  private shape(name: string, { type, place, props }: { type: string; place: Place; props: object }): this {
    const { x = 0, y = 0, rotation = 0, parent, meta = {} } = place;
    const parentId = parent === undefined ? 'page:page' : `shape:${parent}`;
    this.made.push({ id: `shape:${name}`, typeName: 'shape', type, parentId, x, y, rotation, meta, props });
    return this;
  }
}
