import type { Connection, Route, Surroundings } from './choose-routes';
import type { Port } from './elbow-route';
import type { Placement, PlacementTask } from './placement';
import type { Rectangle } from './rectangle';

/** Between boxes, for arrows to pass; and above what a zone holds, for its title. */
const gap = 72;
const titleRoom = 40;
/** How much wider than high a zone becomes, about. */
const stretched = 1.6;

interface Block {
  readonly w: number;
  readonly h: number;
  readonly put: (x: number, y: number) => void;
}

/**
 * Places for a design that is too large for the layout engine: everything in rows, zone by zone, in the order in which it
 * is named. The time that it takes grows with the number of boxes, not with what they are linked to.
 */
export function placeInGrid(task: PlacementTask): Placement {
  const places = new Map<string, Rectangle>();
  const boxesOf = groupBy(task.boxes, ({ zone }) => zone);
  const zonesOf = groupBy(task.zones, ({ inside }) => inside);
  const blockOf = (zone: string | null, titleW: number): Block => {
    const blocks = [
      ...(boxesOf.get(zone) ?? []).map(({ id, w, h }) => ({
        ...{ w, h },
        put: (x: number, y: number) => void places.set(id, { x, y, w, h }),
      })),
      ...(zonesOf.get(zone) ?? []).map((inner) => {
        const block = blockOf(inner.id, inner.titleW);
        const put = (x: number, y: number) => {
          places.set(inner.id, { x, y, w: block.w, h: block.h });
          block.put(x, y);
        };
        return { ...block, put };
      }),
    ];
    return inRows(blocks, titleW);
  };
  blockOf(null, 0).put(0, 0);
  return places;
}

function inRows(blocks: readonly Block[], titleW: number): Block {
  const area = blocks.reduce((sum, { w, h }) => sum + (w + gap) * (h + gap), 0);
  const widest = Math.max(titleW, Math.sqrt(area * stretched));
  const corners: { block: Block; x: number; y: number }[] = [];
  let [x, y, rowHeight, width] = [gap / 2, titleRoom, 0, titleW];
  for (const block of blocks) {
    if (x > gap / 2 && x + block.w > widest) {
      x = gap / 2;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    corners.push({ block, x, y });
    x += block.w + gap;
    rowHeight = Math.max(rowHeight, block.h);
    width = Math.max(width, x - gap / 2);
  }
  const put = (left: number, top: number) => corners.forEach((at) => at.block.put(left + at.x, top + at.y));
  return { w: Math.max(width, gap), h: y + Math.max(rowHeight, titleRoom) + gap / 2, put };
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string | null): ReadonlyMap<string | null, readonly T[]> {
  const groups = new Map<string | null, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Routes that leave each box at the side that faces the other one, whatever stands between them. */
export function facingRoutes(connections: readonly Connection[], { boxes }: Surroundings): Route[] {
  return connections.flatMap((connection) => {
    const from = boxes.get(connection.from);
    const to = boxes.get(connection.to);
    if (from === undefined || to === undefined) return [];
    const start = portTowards(from, to);
    const end = portTowards(to, from);
    return [{ connection, start, end, middle: 0.5, points: [], labelBox: null }];
  });
}

function portTowards(box: Rectangle, other: Rectangle): Port {
  const dx = other.x + other.w / 2 - (box.x + box.w / 2);
  const dy = other.y + other.h / 2 - (box.y + box.h / 2);
  const level = Math.abs(dx) * box.h > Math.abs(dy) * box.w;
  return { box, side: level ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'bottom' : 'top', along: 0.5 };
}
