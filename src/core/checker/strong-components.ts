import type { FlowGraph } from './flow-graph';

/** The number of the ring of mutual ways that each node belongs to (Tarjan's algorithm, without recursion). Linear. */
export function strongComponents({ out, size }: FlowGraph): Int32Array {
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const component = new Int32Array(size).fill(-1);
  const slot = out.starts.slice(0, size);
  const open: number[] = [];
  let counter = 0;
  let components = 0;
  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    const path = [root];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (order[node] === -1) {
        order[node] = low[node] = counter++;
        open.push(node);
      }
      const next = nextTarget(node);
      if (next === null) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
        if (low[node] === order[node]) close(node);
      } else if (order[next] === -1) path.push(next);
      else if (component[next] === -1) low[node] = Math.min(low[node] ?? 0, order[next] ?? 0);
    }
  }
  return component;

  function nextTarget(node: number): number | null {
    const at = slot[node] ?? 0;
    if (at >= (out.starts[node + 1] ?? 0)) return null;
    slot[node] = at + 1;
    return out.targets[at] ?? null;
  }

  function close(root: number): void {
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      component[node] = components;
      if (node === root) break;
    }
    components++;
  }
}
