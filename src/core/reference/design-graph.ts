import { graphOfRecords } from '../diagram/graph-of-records';
import type { Graph } from '../diagram/graph';
import type { Vocabulary } from '../diagram/vocabulary';
import type { Connection, Route, Surroundings } from './choose-routes';
import { drawSheet, placementTask, type Sheet } from './layout';
import type { Placement, PlacementTask } from './placement';
import type { Rectangle } from './rectangle';

/** The graph of a design, read from a plain drawing of it, so that a design and its board always say the same. */
export function graphOfSheet(sheet: Sheet, vocabulary: Vocabulary): Graph {
  return graphOfRecords(drawSheet(sheet, placeInRows(placementTask(sheet)), drawStraight), vocabulary);
}

const gap = 80;

/** Places for reading, not for looking at: what a zone holds stands in a row, with wide gaps. */
function placeInRows(task: PlacementTask): Placement {
  const places = new Map<string, Rectangle>();
  const place = (zone: string | null, at: { x: number; y: number }): Rectangle => {
    let x = at.x + gap;
    let h = 0;
    for (const box of task.boxes.filter((each) => each.zone === zone)) {
      places.set(box.id, { x, y: at.y + gap, w: box.w, h: box.h });
      x += box.w + gap;
      h = Math.max(h, box.h);
    }
    for (const inner of task.zones.filter(({ inside }) => inside === zone)) {
      const rectangle = place(inner.id, { x, y: at.y + gap });
      places.set(inner.id, rectangle);
      x += rectangle.w + gap;
      h = Math.max(h, rectangle.h);
    }
    return { ...at, w: x - at.x, h: h + 2 * gap };
  };
  place(null, { x: 0, y: 0 });
  return places;
}

function drawStraight(connections: readonly Connection[], { boxes }: Surroundings): Route[] {
  return connections.flatMap((connection) => {
    const from = boxes.get(connection.from);
    const to = boxes.get(connection.to);
    if (from === undefined || to === undefined) return [];
    const start = { box: from, side: 'bottom', along: 0.5 } as const;
    const end = { box: to, side: 'bottom', along: 0.5 } as const;
    return [{ connection, start, end, middle: 0.5, points: [], labelBox: null }];
  });
}
