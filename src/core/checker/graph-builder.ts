import type { Direction, Graph } from '../diagram/graph';
import type { Vocabulary } from '../diagram/vocabulary';

interface Plan {
  /** Node id to its kinds ("kafka", "kafka+flink", "" for none), then perhaps its note and zones: "kafka: by zone @eu". */
  readonly nodes: Readonly<Record<string, string>>;
  /** Zone id to its label. */
  readonly zones?: Readonly<Record<string, string>>;
  /** "a -> b", "a <- b", "a <-> b", "a -- b", with an optional ": label". */
  readonly flows?: readonly string[];
}

const directions: Readonly<Record<string, Direction>> = {
  '->': 'forward',
  '<-': 'backward',
  '<->': 'both',
  '--': 'none',
};

/** Writes a graph by hand, for tests of the checker. Edge ids are "from>to" in the order in which they are written. */
export function graphFrom({ nodes, zones = {}, flows = [] }: Plan, vocabulary: Vocabulary): Graph {
  return {
    nodes: Object.entries(nodes).map(([id, plan]) => {
      const [, kind = '', note = '', inside = ''] = /^([^:@]*)(?::([^@]*))?(?:@(.*))?$/.exec(plan) ?? [];
      const kinds = kind.trim() === '' ? [] : kind.trim().split('+');
      const label = kinds.map((name) => vocabulary.component(name)?.name ?? name).join(' + ') || id;
      return {
        id,
        text: [label, note.trim()].filter(Boolean).join('\n'),
        kinds,
        roles: vocabulary.rolesOf(kinds),
        via: kinds.length > 0 ? 'stencil' : 'none',
        zones: inside.trim() === '' ? [] : inside.trim().split(' '),
      };
    }),
    edges: flows.map((flow) => {
      const [, from = '', arrow = '', to = '', text = ''] =
        /^(\S+) (<?-?->?|<->|--) (\S+?)(?:: (.*))?$/.exec(flow) ?? [];
      return { id: `${from}>${to}`, from, to, direction: directions[arrow] ?? 'forward', text, attached: true };
    }),
    zones: Object.entries(zones).map(([id, text]) => ({ id, text })),
    loose: [],
  };
}
