import { describe, expect, it } from 'vitest';
import { chooseRoutes, type Connection } from './choose-routes';
import { runsThrough, type Rectangle } from './rectangle';

function box(x: number, y: number): Rectangle {
  return { x, y, w: 188, h: 64 };
}

function arrow(from: string, to: string, text = ''): Connection {
  return { id: `${from} ${to}`, from, to, text, label: text === '' ? null : { w: text.length * 7, h: 24 } };
}

function choose(boxes: Readonly<Record<string, Rectangle>>, connections: readonly Connection[]) {
  const solid = Object.keys(boxes);
  return chooseRoutes(connections, { boxes: new Map(Object.entries(boxes)), solid, zones: [], patches: [] });
}

describe('chooseRoutes', () => {
  it('takes the straight line where it is free', () => {
    const [route] = choose({ a: box(0, 0), b: box(400, 0) }, [arrow('a', 'b')]);
    expect(route?.points).toEqual([
      { x: 188, y: 32 },
      { x: 400, y: 32 },
    ]);
  });

  it('goes around a box in between, which the canvas by itself would not', () => {
    const boxes = { a: box(0, 0), between: box(400, 0), b: box(800, 0) };
    const [route] = choose(boxes, [arrow('a', 'b')]);
    const points = route?.points ?? [];
    const hits = points
      .slice(1)
      .filter((b, index) => runsThrough(points[index] ?? b, b, { rectangle: boxes.between, margin: 4 }));
    expect([points.length > 1, hits]).toEqual([true, []]);
  });

  it('keeps two arrows between the same boxes apart', () => {
    const routes = choose({ a: box(0, 0), b: box(400, 0) }, [arrow('a', 'b'), arrow('b', 'a')]);
    const [there, back] = routes.map(({ points }) => points.map(({ x, y }) => `${x},${y}`));
    expect(there?.filter((corner) => back?.includes(corner))).toEqual([]);
  });

  it('answers in the order of the question, and always the same', () => {
    const boxes = { a: box(0, 0), b: box(400, 0), c: box(400, 200) };
    const asked = [arrow('a', 'c', 'far'), arrow('a', 'b', 'near'), arrow('c', 'b')];
    const routes = choose(boxes, asked);
    expect(routes.map(({ connection }) => connection.id)).toEqual(asked.map(({ id }) => id));
    expect(choose(boxes, asked)).toEqual(routes);
  });

  it('leaves out what has no box to end at', () => {
    expect(choose({ a: box(0, 0) }, [arrow('a', 'nowhere')])).toEqual([]);
  });
});
