import { beforeAll, describe, expect, it } from 'vitest';
import type { CanvasRecord } from '../../core/diagram/canvas-record';
import { graphOfRecords } from '../../core/diagram/graph-of-records';
import { graphOfSheet } from '../../core/reference/design-graph';
import { elbowRoute, sides, type Port } from '../../core/reference/elbow-route';
import { layoutSheet } from '../../core/reference/layout';
import { overlaps, runsThrough, type Point, type Rectangle } from '../../core/reference/rectangle';
import { boardSchema } from './board-schema';
import { builtInCatalog, builtInContent } from './fixtures/built-in-content';
import { createLayoutEngine } from './layout-engine';

interface Props {
  readonly w?: number;
  readonly h?: number;
  readonly scale?: number;
  readonly elbowMidPoint?: number;
  readonly terminal?: 'start' | 'end';
  readonly normalizedAnchor?: Point;
}
/** The records as the layout writes them, with the fields that the picture depends on. */
interface Written extends CanvasRecord {
  readonly type: string;
  readonly parentId: string;
  readonly x: number;
  readonly y: number;
  readonly fromId: string;
  readonly toId: string;
  readonly props: Props;
}

/** A board as a picture: rectangles of boxes and zones, and the corners of each arrow, in page space. */
function pictureOf(records: readonly CanvasRecord[]) {
  const all = records.map((record) => record as Written); // validated against the board schema by a test of its own
  const byId = new Map(all.map((record) => [record.id, record]));
  const place = (record: Written): Point => {
    const parent = byId.get(record.parentId);
    if (parent?.typeName !== 'shape') return record;
    const at = place(parent);
    return { x: at.x + record.x, y: at.y + record.y };
  };
  const rectangles = new Map<string, Rectangle>();
  for (const record of all.filter(({ typeName, type }) => typeName === 'shape' && type !== 'arrow')) {
    const { w = 200 * (record.props.scale ?? 1), h = w } = record.props;
    rectangles.set(record.id, { ...pointOf(place(record)), w, h });
  }
  const arrows = all
    .filter(({ typeName, type }) => typeName === 'shape' && type === 'arrow')
    .map((arrow) => {
      const ends = (['start', 'end'] as const).map((terminal) => {
        const binding = all.find((each) => each.fromId === arrow.id && each.props.terminal === terminal);
        const box = rectangles.get(binding?.toId ?? '');
        if (!binding?.props.normalizedAnchor || !box) throw new Error(`${arrow.id} is not bound at its ${terminal}`);
        return { id: binding.toId, port: portAt(box, binding.props.normalizedAnchor) };
      });
      const [start, end] = ends;
      if (!start || !end) throw new Error(`${arrow.id} has no ends`);
      const points = elbowRoute(start.port, end.port, arrow.props.elbowMidPoint ?? 0.5);
      return { id: arrow.id, ends: [start.id, end.id], points: points ?? [] };
    });
  return { all, rectangles, arrows };
}

function pointOf({ x, y }: Point): Point {
  return { x, y };
}

function portAt(box: Rectangle, { x, y }: Point): Port {
  const side = sides.find((each) => ({ left: x === 0, right: x === 1, top: y === 0, bottom: y === 1 })[each]);
  if (side === undefined) throw new Error(`(${x}, ${y}) is not on a side`);
  return { box, side, along: side === 'left' || side === 'right' ? y : x };
}

const place = createLayoutEngine();

describe.each(builtInContent.templates)('the reference $id, laid out', { timeout: 30_000 }, (template) => {
  let records: CanvasRecord[] = [];
  beforeAll(async () => {
    records = await layoutSheet(template, place);
  }, 30_000);

  it('is a valid board', () => {
    for (const record of records) {
      const type = boardSchema.types[record.typeName as keyof typeof boardSchema.types]; // an unknown one fails below
      expect(() => type.validate(record)).not.toThrow();
    }
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  it('is the same picture every time, from any engine', async () => {
    expect(await layoutSheet(template, createLayoutEngine())).toEqual(records);
  });

  it('says what its text says', () => {
    expect(graphOfRecords(records, builtInCatalog)).toEqual(graphOfSheet(template, builtInCatalog));
  });

  it('shows every node, zone, note and flow', () => {
    const shapes = records.filter(({ typeName }) => typeName === 'shape').map(({ type }) => type);
    const count = (type: string) => shapes.filter((each) => each === type).length;
    const { design, notes } = template;
    expect([count('component'), count('frame'), count('note'), count('arrow')]).toEqual([
      design.nodes.length,
      design.zones.length,
      notes.length,
      design.flows.length,
    ]);
  });

  it('keeps all boxes apart, and inside their zones', () => {
    const { all, rectangles } = pictureOf(records);
    const solid = all.filter(({ type }) => type === 'component' || type === 'note');
    const clashes = solid.flatMap((a, index) =>
      solid
        .slice(index + 1)
        .filter((b) => overlaps(rectangleOf(a), rectangleOf(b), 8))
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(clashes).toEqual([]);
    for (const record of all.filter(({ id, parentId }) => rectangles.has(parentId) && rectangles.has(id))) {
      const [box, zone] = [rectangleOf(record), rectangles.get(record.parentId)];
      if (!zone) continue;
      const inside =
        box.x >= zone.x && box.y >= zone.y + 26 && box.x + box.w <= zone.x + zone.w && box.y + box.h <= zone.y + zone.h;
      expect([record.id, inside]).toEqual([record.id, true]);
    }

    function rectangleOf({ id }: Written): Rectangle {
      return rectangles.get(id) ?? { x: NaN, y: NaN, w: 0, h: 0 };
    }
  });

  it('leads no arrow through a box, and none that cannot be routed', () => {
    const { all, rectangles, arrows } = pictureOf(records);
    const solid = all.filter(({ type }) => type === 'component' || type === 'note').map(({ id }) => id);
    const through = arrows.flatMap(({ id, ends, points }) =>
      solid
        .filter((box) => {
          const rectangle = rectangles.get(box);
          const margin = ends.includes(box) ? -1 : 4;
          return (
            rectangle && points.slice(1).some((b, index) => runsThrough(points[index] ?? b, b, { rectangle, margin }))
          );
        })
        .map((box) => `${id} through ${box}`),
    );
    expect(through).toEqual([]);
    expect(arrows.filter(({ points }) => points.length < 2)).toEqual([]);
  });

  it('lets no two arrows share a stretch', () => {
    const { arrows } = pictureOf(records);
    const legs = arrows.flatMap(({ id, points }) =>
      points.slice(1).map((b, index) => ({ id, a: points[index] ?? b, b })),
    );
    const shared = legs.flatMap((one, index) =>
      legs
        .slice(index + 1)
        .filter((other) => {
          const level = one.a.y === one.b.y;
          if (one.id === other.id || level !== (other.a.y === other.b.y)) return false;
          const gap = level ? Math.abs(one.a.y - other.a.y) : Math.abs(one.a.x - other.a.x);
          const [p, q, r, s] = level
            ? [one.a.x, one.b.x, other.a.x, other.b.x]
            : [one.a.y, one.b.y, other.a.y, other.b.y];
          return gap < 4 && Math.max(Math.min(p, q), Math.min(r, s)) < Math.min(Math.max(p, q), Math.max(r, s));
        })
        .map((other) => `${one.id} ${other.id}`),
    );
    expect(shared).toEqual([]);
  });
});
