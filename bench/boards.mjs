import { getIndices } from '@tldraw/utils';

// The same generated board in two spellings: stencils for the product, labelled rectangles for the bare page.

const kinds = ['kafka', 'flink', 'redis', 'spark', 'iceberg', 's3', 'clickhouse', 'postgresql', 'service', 'h3'];
const columns = 20;

/**
 * Every second row runs back: each component is beside the one that follows it, and no arrow runs over a third.
 * @param {number} index
 */
function columnOf(index) {
  const column = index % columns;
  return Math.floor(index / columns) % 2 === 0 ? column : columns - 1 - column;
}

/**
 * A winding line of `count` components, each connected to the one after it.
 * @param {number} count
 */
export function generateBoard(count) {
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `shape:n${index}`,
    kind: kinds[index % kinds.length] ?? 'service',
    label: `${kinds[index % kinds.length]} ${index}`,
    x: columnOf(index) * 300,
    y: Math.floor(index / columns) * 180,
  }));
  const arrows = nodes.map((node, index) => ({
    id: `shape:a${index}`,
    from: node.id,
    to: (nodes[index + 1] ?? nodes[index - 1])?.id ?? node.id,
    label: index % 5 === 0 ? 'events' : '',
  }));
  return { nodes, arrows };
}

/** @typedef {ReturnType<typeof generateBoard>} GeneratedBoard */

/** @param {GeneratedBoard} board */
export function asStencils(board) {
  return asRecords(board, (node) => ({
    type: 'component',
    props: { w: 188, h: 64, kind: node.kind, label: node.label, role: 'In this design', note: '' },
  }));
}

/** @param {GeneratedBoard} board */
export function asRectangles(board) {
  return asRecords(board, (node) => ({
    type: 'geo',
    props: {
      ...{ geo: 'rectangle', w: 188, h: 64, growY: 0, scale: 1, dash: 'solid', url: '', labelColor: 'black' },
      ...{ color: 'black', fill: 'solid', size: 's', font: 'sans', align: 'middle', verticalAlign: 'middle' },
      richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: node.label }] }] },
    },
  }));
}

/**
 * @param {GeneratedBoard} board
 * @param {(node: GeneratedBoard['nodes'][number]) => { type: string; props: object }} drawn
 */
function asRecords({ nodes, arrows }, drawn) {
  const indices = getIndices(nodes.length + arrows.length);
  const base = { typeName: 'shape', rotation: 0, parentId: 'page:page', isLocked: false, opacity: 1, meta: {} };
  return [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: 'page:page', typeName: 'page', name: 'Board', index: 'a1', meta: {} },
    ...nodes.map((node, at) => ({ ...base, id: node.id, x: node.x, y: node.y, index: indices[at], ...drawn(node) })),
    ...arrows.map((arrow, at) => ({
      ...{ ...base, id: arrow.id, type: 'arrow', x: 0, y: 0, index: indices[nodes.length + at] },
      props: {
        ...{ kind: 'elbow', labelColor: 'black', color: 'black', fill: 'none', dash: 'solid', size: 's' },
        ...{ arrowheadStart: 'none', arrowheadEnd: 'arrow', font: 'sans', start: { x: 0, y: 0 }, end: { x: 2, y: 0 } },
        ...{ bend: 0, text: arrow.label, labelPosition: 0.5, scale: 1, elbowMidPoint: 0.5 },
      },
    })),
    ...arrows.flatMap((arrow) => [bindingOf(arrow.id, arrow.from, 'start'), bindingOf(arrow.id, arrow.to, 'end')]),
  ];
}

/**
 * @param {string} arrow
 * @param {string} shape
 * @param {'start' | 'end'} terminal
 */
function bindingOf(arrow, shape, terminal) {
  return {
    ...{ id: `binding:${arrow.slice(6)}-${terminal}`, typeName: 'binding', type: 'arrow', meta: {} },
    ...{ fromId: arrow, toId: shape },
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  };
}
