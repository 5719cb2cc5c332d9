/** Which way a flow of a design points; `none` is a line without arrowheads. */
export type FlowDirection = 'forward' | 'both' | 'none';

export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly direction: FlowDirection;
  readonly label: string;
}

const pattern = /^([a-z0-9-]+) (->|<->|--) ([a-z0-9-]+)(?:: (.+))?$/;
const directions: Readonly<Record<string, FlowDirection>> = { '->': 'forward', '<->': 'both', '--': 'none' };

/** Reads one line of a design, "from -> to: label"; null when it is not written like that. */
export function parseFlow(line: string): Flow | null {
  const [, from, arrow, to, label] = pattern.exec(line) ?? [];
  const direction = directions[arrow ?? ''];
  if (from === undefined || to === undefined || direction === undefined) return null;
  return { from, to, direction, label: label?.trim() ?? '' };
}
