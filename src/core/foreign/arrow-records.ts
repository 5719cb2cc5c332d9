import type { CanvasRecord } from '../diagram/canvas-record';
import type { Point } from '../diagram/outline';
import type { ForeignArrow, ForeignShape } from './foreign-drawing';
import { nearestColour } from './nearest-colour';

/** An arrow and the bindings of its ends. `place` says what the record is called and where it hangs. */
export function arrowRecords(
  arrow: ForeignArrow,
  shapes: ReadonlyMap<string, ForeignShape>,
  place: (at: Point) => CanvasRecord,
): CanvasRecord[] {
  const { start, end, label, style } = arrow;
  const at = place(start.point);
  return [
    {
      ...at,
      type: 'arrow',
      props: {
        kind: arrow.elbow ? 'elbow' : 'arc',
        labelColor: 'black',
        color: nearestColour(style.stroke),
        fill: 'none',
        dash: style.dash,
        size: 's',
        arrowheadStart: start.head ? 'triangle' : 'none',
        arrowheadEnd: end.head ? 'triangle' : 'none',
        font: 'sans',
        start: { x: 0, y: 0 },
        end: { x: end.point.x - start.point.x, y: end.point.y - start.point.y },
        bend: arrow.elbow ? 0 : bendOf(arrow),
        text: label,
        labelPosition: 0.5,
        scale: 1,
        elbowMidPoint: 0.5,
      },
    },
    ...binding(arrow, 'start', shapes),
    ...binding(arrow, 'end', shapes),
  ];
}

function binding(
  arrow: ForeignArrow,
  terminal: 'start' | 'end',
  shapes: ReadonlyMap<string, ForeignShape>,
): CanvasRecord[] {
  const { shape, point, aimed } = arrow[terminal];
  const target = shape === null ? undefined : shapes.get(shape);
  if (target === undefined) return [];
  return [
    {
      id: `binding:${arrow.id}-${terminal}`,
      typeName: 'binding',
      type: 'arrow',
      fromId: `shape:${arrow.id}`,
      toId: `shape:${target.id}`,
      props: {
        terminal,
        normalizedAnchor: aimed ? anchor(target, point) : middle,
        isExact: false,
        isPrecise: aimed,
        snap: 'none',
      },
      meta: {},
    },
  ];
}

const middle = { x: 0.5, y: 0.5 };

/** Where the arrow meets its shape, 0 to 1 from the left and from the top: arrows side by side stay side by side. */
function anchor(target: ForeignShape, point: Point): Point {
  if (target.form === 'group') return middle;
  const share = (value: number, from: number, size: number): number =>
    size <= 0 ? 0.5 : Math.min(Math.max((value - from) / size, 0.05), 0.95);
  return { x: share(point.x, target.x, target.w), y: share(point.y, target.y, target.h) };
}

/** How far the way lies beside the straight line at its middle; 0 where it is no simple bow. */
function bendOf({ start, end, way }: ForeignArrow): number {
  const [middle, ...more] = way;
  const [dx, dy] = [end.point.x - start.point.x, end.point.y - start.point.y];
  const length = Math.hypot(dx, dy);
  if (middle === undefined || more.length > 0 || length < 1) return 0;
  const [x, y] = [middle.x - (start.point.x + end.point.x) / 2, middle.y - (start.point.y + end.point.y) / 2];
  return (-dy * x + dx * y) / length;
}
