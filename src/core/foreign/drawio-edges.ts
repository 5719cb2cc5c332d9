import type { Point } from '../diagram/outline';
import type { Cell } from './drawio-cells';
import { labelOf } from './drawio-labels';
import { headsOf, paintOf, parseStyle, type CellStyle } from './drawio-style';
import type { PageTree } from './drawio-tree';
import type { ForeignArrow, ForeignEnd } from './foreign-drawing';
import type { LeftOut } from './left-out';

/** An edge as an arrow; none where neither end says where it is. */
export function edgeArrow(cell: Cell, tree: PageTree, left: LeftOut): ForeignArrow[] {
  const style = parseStyle(cell.style);
  const heads = headsOf(style);
  const start = endOf(cell, 'source', tree);
  const end = endOf(cell, 'target', tree);
  if (start === null || end === null) {
    left.count('arrow without two ends');
    return [];
  }
  const corner = tree.places.corner(cell.parent);
  const words = [
    labelOf(cell, style, left),
    ...tree.labelsOn(cell).map((label) => labelOf(label, parseStyle(label.style), left)),
  ];
  return [
    {
      id: tree.idOf(cell),
      parent: tree.holderOf(cell),
      start: { ...start, head: heads.start },
      end: { ...end, head: heads.end },
      way: (cell.geometry?.way ?? []).map((point) => ({ x: corner.x + point.x, y: corner.y + point.y })),
      elbow: /orthogonal|elbow|segment|entityRelation|topToBottom|sideToSide/i.test(style.get('edgeStyle')),
      label: words.filter((text) => text !== '').join('\n'),
      style: paintOf(style),
    },
  ];
}

type Side = 'source' | 'target';

function endOf(cell: Cell, side: Side, tree: PageTree): Omit<ForeignEnd, 'head'> | null {
  const bound = tree.boundTo(cell[side]);
  if (bound !== null) {
    const share = shareOf(side, parseStyle(cell.style));
    return { shape: tree.idOf(bound), point: tree.places.on(bound, share), aimed: share !== null };
  }
  const loose = cell.geometry?.[side] ?? null;
  if (loose === null) return null;
  const corner = tree.places.corner(cell.parent);
  return { shape: null, point: { x: corner.x + loose.x, y: corner.y + loose.y }, aimed: false };
}

/** Where the edge meets the cell, if it is fixed: 0 to 1 of its width and height. */
function shareOf(side: Side, style: CellStyle): Point | null {
  const [x, y] = (side === 'source' ? ['exitX', 'exitY'] : ['entryX', 'entryY']).map((name) => style.get(name));
  if (x === undefined || y === undefined || x === '' || y === '') return null;
  const share = (text: string) => Math.min(Math.max(Number(text) || 0, 0), 1);
  return { x: share(x), y: share(y) };
}
