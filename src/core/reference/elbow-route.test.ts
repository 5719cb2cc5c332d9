import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elbowRoute, portPoint, sides, type Port, type Side } from './elbow-route';
import type { Rectangle } from './rectangle';

const left: Rectangle = { x: 0, y: 0, w: 100, h: 60 };
const right: Rectangle = { x: 300, y: 200, w: 100, h: 60 };

function route(start: Side, end: Side, boxes = [left, right] as const) {
  const [a, b] = boxes;
  const points = elbowRoute({ box: a, side: start, along: 0.5 }, { box: b, side: end, along: 0.5 }, 0.5);
  return points?.map(({ x, y }) => `${x},${y}`).join(' ') ?? null;
}

describe('elbowRoute', () => {
  it('steps from side to side halfway between', () => {
    expect(route('right', 'left')).toBe('100,30 200,30 200,230 300,230');
    expect(route('bottom', 'top')).toBe('50,60 50,130 350,130 350,200');
  });

  it('is straight where both ends are level', () => {
    expect(route('right', 'left', [left, { ...right, y: 0 }])).toBe('100,30 300,30');
  });

  it('turns one corner to a top that lies ahead and below', () => {
    expect(route('right', 'top')).toBe('100,30 350,30 350,200');
    expect(route('bottom', 'left')).toBe('50,60 50,230 300,230');
  });

  it('goes round both boxes from one side to the same side', () => {
    expect(route('right', 'right')).toBe('100,30 428,30 428,230 400,230');
    expect(route('left', 'left')).toBe('0,30 -28,30 -28,230 300,230');
  });

  it('goes back through the gap when the other box lies behind', () => {
    expect(route('right', 'top', [right, { ...left, y: 400 }])).toBe('400,230 428,230 428,330 50,330 50,400');
    expect(route('left', 'right')).toBe('0,30 -28,30 -28,130 428,130 428,230 400,230');
  });

  const box = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
  const port = (at: Rectangle) =>
    fc.record({ box: fc.constant(at), side: fc.constantFrom(...sides), along: fc.constantFrom(0.25, 0.5, 0.75) });

  it('begins and ends at its ports, runs level or upright, and never backs into its own boxes', () => {
    const pair = box.chain((a) =>
      box.chain((b) => fc.tuple(port({ ...a, w: 188, h: 64 }), port({ ...b, w: 188, h: 88 }))),
    );
    fc.assert(
      fc.property(pair, fc.constantFrom(0, 0.25, 0.5, 1), ([start, end], middle) => {
        const apart = (a: Rectangle, b: Rectangle) =>
          a.x + a.w + 60 < b.x || b.x + b.w + 60 < a.x || a.y + a.h + 60 < b.y || b.y + b.h + 60 < a.y;
        fc.pre(apart(start.box, end.box));
        const points = elbowRoute(start, end, middle);
        if (points === null) return;
        expect([points[0], points.at(-1)]).toEqual([portPoint(start), portPoint(end)]);
        points.slice(1).forEach((point, index) => {
          const before = points[index] ?? point;
          expect(before.x === point.x || before.y === point.y).toBe(true);
        });
        expect(leaves(start, points[1])).toBe(true);
        expect(leaves(end, points.at(-2))).toBe(true);
      }),
    );
  });
});

/** Does the leg at this port lead away from its box? */
function leaves(port: Port, next: { x: number; y: number } | undefined): boolean {
  const at = portPoint(port);
  const away = { right: 1, left: -1, bottom: 1, top: -1 }[port.side];
  const along = port.side === 'right' || port.side === 'left' ? (next?.x ?? NaN) - at.x : (next?.y ?? NaN) - at.y;
  return along * away > 0;
}
