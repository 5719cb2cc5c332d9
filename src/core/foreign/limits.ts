/**
 * How much of a foreign file is read. Whatever exceeds one of these is refused or cut with a sentence that names the number:
 * a file from elsewhere must not be able to make the process grow without bound.
 */
export const limits = {
  /** Bytes of a file as it lies on the disk. */
  bytes: 64 * 1024 * 1024,
  /** Characters that a compressed page may unfold to. */
  unpacked: 32 * 1024 * 1024,
  /** Elements, cells or nodes and flows together: as many shapes as a board may hold. */
  elements: 20_000,
  /** How deep the parts of a file may lie inside each other. */
  depth: 200,
  /** Groups of an Excalidraw drawing, and of one element; what is grouped beyond is not grouped here. */
  groups: 2_000,
  groupDepth: 50,
  /** Characters of one label; what goes beyond is cut. */
  label: 2_000,
  /** Points of all strokes and lines together. */
  points: 200_000,
  /** Characters of a Mermaid text; its own program takes 50,000. */
  mermaid: 500_000,
  /** Nodes, and flows, of a Mermaid text: all of them need a place, which takes a layout far longer than reading takes. */
  mermaidNodes: 2_000,
  mermaidFlows: 4_000,
  /** Up to here the layout engine finds the places, and every arrow its way around the boxes: about two seconds. */
  placedNodes: 200,
  routedFlows: 60,
  /** Things of one sort that are named one by one; of the rest the number is said. */
  named: 8,
  /** Page units from the middle of the page. */
  farthest: 1_000_000,
} as const;

/** "120,000": the same on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The sentence for a file that holds more than is read. */
export function tooMany(name: string, count: number, { what, most }: { what: string; most: number }): string {
  return `"${name}" holds ${grouped(count)} ${what}; at most ${grouped(most)} are read.`;
}
