import { encloses, outlineOf } from '../diagram/outline';
import { SpatialGrid } from '../diagram/spatial-grid';
import { zoneLimits } from '../diagram/zone-limits';
import type { ForeignBox, ForeignShape } from './foreign-drawing';
import { isPaper } from './nearest-colour';

/** A ground is at least this much larger than a box that stands on it. */
const largerBy = 1.5;
const slack = 6;

/**
 * Ids of the painted rectangles that lie under other boxes: coloured ground, by which many drawings mark a zone. On the
 * canvas a zone is a rectangle without paint, so they are drawn like that.
 */
export function groundsOf(shapes: readonly ForeignShape[]): ReadonlySet<string> {
  const inSymbol = new Set(shapes.filter((shape) => shape.form === 'group' && shape.symbol).map(({ id }) => id));
  const boxes = shapes.flatMap((shape, order) =>
    shape.form === 'box' && !inSymbol.has(shape.parent ?? '')
      ? [{ shape, order, outline: outlineOf({ x: shape.x, y: shape.y, cos: 1, sin: 0 }, shape) }]
      : [],
  );
  const grid = new SpatialGrid<(typeof boxes)[number]>();
  for (const box of boxes) if (isPainted(box.shape)) grid.add(box, box.outline.bounds);
  const grounds = new Set<string>();
  let visits = 0;
  for (const upper of boxes) {
    if (visits > zoneLimits.comparisons) break;
    grid.near(upper.outline.center, 0, (lower) => {
      visits += 1;
      if (grounds.size >= zoneLimits.zones || lower.order >= upper.order || grounds.has(lower.shape.id)) return;
      if (lower.outline.area < largerBy * upper.outline.area) return;
      if (encloses(lower.outline, upper.outline, slack)) grounds.add(lower.shape.id);
    });
  }
  return grounds;
}

function isPainted({ outline, style, angle }: ForeignBox): boolean {
  return outline === 'rectangle' && angle === 0 && !isPaper(style.fill);
}
