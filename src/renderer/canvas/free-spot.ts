/** A rectangle in page units. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Room that is kept between a placed stencil and what is there already. */
const margin = 24;

/**
 * The free place nearest to where something is wanted: there, or on growing rings around it. `occupied` holds what must
 * not be covered; a zone that the thing would lie in whole is no obstacle and is left out by the caller.
 */
export function freeSpot(wanted: Area, occupied: readonly Area[]): { x: number; y: number } {
  const stepX = wanted.w / 4;
  const stepY = wanted.h / 2;
  for (let ring = 0; ring < 60; ring += 1) {
    let best: { x: number; y: number; far: number } | null = null;
    for (const [column, row] of ringCells(ring)) {
      const spot = { x: wanted.x + column * stepX, y: wanted.y + row * stepY };
      const far = Math.hypot(spot.x - wanted.x, spot.y - wanted.y);
      if ((best === null || far < best.far) && isFree({ ...wanted, ...spot }, occupied)) best = { ...spot, far };
    }
    if (best !== null) return { x: best.x, y: best.y };
  }
  return { x: wanted.x, y: wanted.y };
}

/** Moves down from where something is wanted until it is free: a row of a chain stays in its column. */
export function freeSpotBelow(wanted: Area, occupied: readonly Area[]): { x: number; y: number } {
  let y = wanted.y;
  for (;;) {
    const here = { ...wanted, y };
    const hit = occupied.filter((area) => overlaps(grow(here, margin - 1), area));
    if (hit.length === 0) return { x: wanted.x, y };
    y = Math.max(...hit.map((area) => area.y + area.h)) + margin;
  }
}

function isFree(area: Area, occupied: readonly Area[]): boolean {
  const needed = grow(area, margin);
  return occupied.every((each) => !overlaps(needed, each));
}

function grow(area: Area, by: number): Area {
  return { x: area.x - by, y: area.y - by, w: area.w + 2 * by, h: area.h + 2 * by };
}

function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** The cells of a square ring around the middle; ring 0 is the middle itself. */
function* ringCells(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) {
    yield [0, 0];
    return;
  }
  for (let step = -ring; step <= ring; step += 1) {
    yield [step, -ring];
    yield [step, ring];
    if (Math.abs(step) < ring) {
      yield [-ring, step];
      yield [ring, step];
    }
  }
}
