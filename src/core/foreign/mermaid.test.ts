import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMermaid } from './mermaid';

/** The design of a flowchart, with labels in place of ids. */
function read(...lines: readonly string[]) {
  const result = readMermaid(`flowchart LR\n${lines.join('\n')}`, 'x.mmd');
  if (!result.ok) throw new Error(result.sentence);
  const { design } = result.value.sheet;
  const names = new Map([...design.zones, ...design.nodes].map(({ id, label }) => [id, label ?? '']));
  const named = (id: string | undefined) => names.get(id ?? '') ?? '';
  return {
    nodes: design.nodes.map(({ label }) => label),
    flows: design.flows.map((line) => line.replace(/\b[nz]\d+\b/g, named)),
    zones: design.zones.map(({ label, inside, id }) => ({
      label,
      inside: named(inside),
      holds: design.nodes.filter(({ zone }) => zone === id).map(({ label: words }) => words),
    })),
    notices: result.value.notices,
  };
}

describe('readMermaid: flows', () => {
  it.each([
    ['A --> B', 'A -> B'],
    ['A --- B', 'A -- B'],
    ['A -.-> B', 'A -> B'],
    ['A -..- B', 'A -- B'],
    ['A ==> B', 'A -> B'],
    ['A ====> B', 'A -> B'],
    ['A <--> B', 'A <-> B'],
    ['A x--x B', 'A <-> B'],
    ['A o--o B', 'A <-> B'],
    ['A --o B', 'A -> B'],
    ['A --x B', 'A -> B'],
    ['A <--- B', 'B -> A'],
    ['A-->B', 'A -> B'],
    ['A---B', 'A -- B'],
    ['A -- words --> B', 'A -> B: words'],
    ['A--words-->B', 'A -> B: words'],
    ['A -. half-open .-> B', 'A -> B: half-open'],
    ['A -.v1.2.-> B', 'A -> B: v1.2'],
    ['A == x === B', 'A -- B: x'],
    ['A -- "1. put (it)" --> B', 'A -> B: 1. put (it)'],
    ['A -->|words| B', 'A -> B: words'],
    ['A -->|"a | b"| B', 'A -> B: a | b'],
    ['A -->| two<br/>lines | B', 'A -> B: two lines'],
    ['A e1@--> B\n e1@{ animate: true }', 'A -> B'],
    ['A -->\nB', 'A -> B'],
    ['A\n--> B', 'A -> B'],
    ['A --> B %% says who', 'A -> B'],
  ])('%s', (line, flow) => {
    const { flows, nodes, notices } = read(line);
    expect([flows, nodes, notices]).toEqual([[flow], ['A', 'B'], []]);
  });

  it('reads chains, and rows of nodes', () => {
    expect(read('A & B --> C --> D & E;').flows).toEqual(['A -> C', 'B -> C', 'C -> D', 'C -> E']);
  });

  it('draws nothing for what only holds nodes in place', () => {
    expect(read('A ~~~ B').flows).toEqual([]);
  });

  it('takes x and o at the start of a line for names', () => {
    expect(read('A --> B', 'x-->C').flows).toEqual(['A -> B', 'x -> C']);
  });
});

describe('readMermaid: labels', () => {
  it.each([
    ['A[Kafka]', 'Kafka'],
    ['A(Kafka)', 'Kafka'],
    ['A([Kafka])', 'Kafka'],
    ['A[[Kafka]]', 'Kafka'],
    ['A[(Kafka)]', 'Kafka'],
    ['A((Kafka))', 'Kafka'],
    ['A(((Kafka)))', 'Kafka'],
    ['A{Kafka}', 'Kafka'],
    ['A{{Kafka}}', 'Kafka'],
    ['A>Kafka]', 'Kafka'],
    ['A[/Kafka/]', 'Kafka'],
    ['A[\\Kafka\\]', 'Kafka'],
    ['A[/Kafka\\]', 'Kafka'],
    ['A[|border:lt|Kafka]', 'Kafka'],
    ['A@{ shape: cyl, label: "Kafka" }', 'Kafka'],
    ['A[Kafka]:::hot', 'Kafka'],
    ['A["Kafka [3] (eu) {x}"]', 'Kafka [3] (eu) {x}'],
    ['A[Kafka (3 brokers)]', 'Kafka (3 brokers)'],
    ['A([Kafka (eu)])', 'Kafka (eu)'],
    ['A["one<br/>two<br>three"]', 'one\ntwo\nthree'],
    ['A["one\\ntwo"]', 'one\ntwo'],
    ['A["`**bold** and _slanted_`"]', 'bold and slanted'],
    ['A["say #quot;hi#quot; #9829;"]', 'say "hi" ♥'],
    ['A["R&amp;D <script>alert(1)</script>"]', 'R&D'],
    ['A[fa:fa-database Orders]', 'Orders'],
    ['A[fa:fa-database]', 'database'],
    ['A["Événements 日本 🚕"]', 'Événements 日本 🚕'],
    ['order-events_v1.2', 'order-events_v1.2'],
  ])('%s', (line, label) => {
    const { nodes, notices } = read(line);
    expect([nodes, notices]).toEqual([[label], []]);
  });
});

describe('readMermaid: subgraphs', () => {
  it('nests them, and gives each node to the one that names it first', () => {
    const { zones, flows } = read(
      ...['subgraph outer [Outer one]', 'direction TB', 'A', 'subgraph "Inner two"', 'B --> A', 'end', 'end'],
      ...['subgraph three', 'C --> A', 'end', 'three --> outer'],
    );
    expect(zones).toEqual([
      { label: 'Outer one', inside: '', holds: [] },
      { label: 'Inner two', inside: 'Outer one', holds: ['A', 'B'] },
      { label: 'three', inside: '', holds: ['C'] },
    ]);
    expect(flows).toEqual(['B -> A', 'C -> A', 'three -> Outer one']);
  });

  it('ignores how things look and what a click would do', () => {
    const looks = [
      ...['style A fill:#f9f', 'classDef hot fill:#f00;', 'class A,B hot', 'linkStyle 0 stroke:red'],
      ...['click A "javascript:alert(1)" "tip"', 'click B href "https://example.com" _blank', 'accTitle: words'],
      ...['accDescr {', 'more words', '}'],
    ];
    expect(read('A --> B', ...looks)).toMatchObject({ nodes: ['A', 'B'], flows: ['A -> B'], notices: [] });
  });

  it('names the lines that it does not understand, and reads on', () => {
    const { flows, notices } = read('A --> B', '[[ what', 'B --> C');
    expect(flows).toEqual(['A -> B', 'B -> C']);
    expect(notices).toEqual(['Line 3 was not understood: [[ what']);
  });
});

describe('readMermaid: anything', () => {
  it('answers for any text, in a bounded time', () => {
    const piece = fc.constantFrom(
      ...['A', 'B', ' ', '\n', '-->', '--', '-.', '.->', '==', '|', '"', '[', ']', '(', ')', '{', '}', '@{', '&'],
      ...['subgraph ', 'end', ';', '<', '`', '%%', '~~~', ':::', 'x', 'o', '#quot;', '<br>', 'click '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        expect(typeof readMermaid(`graph TD\n${pieces.join('')}`, 'x.mmd').ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
    for (const text of ['A[', 'A["', 'A -- ', 'subgraph a\n', 'A-->', '&', '[', '-', '.', 'A@{', 'x|', '\n;', 'A & ']) {
      const began = performance.now();
      readMermaid(`graph TD\n${text.repeat(Math.floor(200_000 / text.length))}`, 'x.mmd');
      expect([text, performance.now() - began < 5_000]).toEqual([text, true]);
    }
  });
});
