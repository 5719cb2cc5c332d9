import { describe, expect, it } from 'vitest';
import type { Selector } from '../../core/checker/selector';
import type { Design } from '../../core/exercise/exercise';
import { graphOfSheet } from '../../core/reference/design-graph';
import { assessWhole, builtInCatalog, builtInPairs, unmet } from './fixtures/built-in-content';
import {
  withOneFlowMerged,
  withOneFlowReversed,
  withOneNodeOutOfItsZone,
  withOneOtherProduct,
  withOneStepBetween,
  withPlainBoxes,
  withoutOneFlow,
  withoutOneNode,
  type Mutant,
} from './fixtures/mutations';
import { plainlyHolds } from './fixtures/plain-reading';

function graphOf(design: Design) {
  return graphOfSheet({ design, notes: [] }, builtInCatalog);
}

/** A label that names the component in words: its own when it is read as that, else with the component's name before it. */
function inWords({ kind, label = '' }: Design['nodes'][number]): string {
  const name = builtInCatalog.component(kind ?? '')?.name ?? '';
  if (label !== '' && builtInCatalog.recognise(label).kinds.join() === kind) return label;
  return [name, label].filter(Boolean).join(': ');
}

/** What stands in a plain box of this label: its role line and its note stay. */
function written(label: string, { role, note }: Design['nodes'][number]): string {
  return [label, role, note].filter(Boolean).join('\n');
}

/** Does any selector of the demand ask for words on the node itself? */
function asksForWords(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { words, ...rest } = value as Selector & Record<string, unknown>; // any object: the parts are asked one by one
  const own = Array.isArray(words) && words.every((word) => typeof word === 'string');
  return own || Object.values(rest).some(asksForWords);
}

describe.each(builtInPairs)(
  'small changes to the reference of $id',
  { timeout: 60_000 },
  ({ exercise, template: { design } }) => {
    const { requirements } = exercise;
    const plainlyUnmet = (mutant: Design) => {
      const graph = graphOf(mutant);
      return requirements.filter(({ check }) => !plainlyHolds(check, graph, builtInCatalog)).map(({ id }) => id);
    };
    /** Returns what any of them lost. */
    const expectPlainVerdicts = (mutants: readonly Mutant[]) => {
      const found = mutants.map(({ name, design: each }) => ({
        name,
        lost: unmet(assessWhole(exercise, graphOf(each))),
      }));
      expect(found).toEqual(mutants.map((mutant) => ({ name: mutant.name, lost: plainlyUnmet(mutant.design) })));
      return new Set(found.flatMap(({ lost }) => lost));
    };

    it('are read plainly to begin with', () => {
      expect(plainlyUnmet(design)).toEqual([]);
    });

    it('lose what a missing node carried, and nothing else', () => {
      const mutants = withoutOneNode(design);
      expectPlainVerdicts(mutants);
      // No node of a reference is there for nothing, but for one of two senders.
      const idle = mutants.filter((mutant) => plainlyUnmet(mutant.design).length === 0).map(({ node }) => node);
      const senders = design.nodes.filter(({ kind }) => builtInCatalog.component(kind ?? '')?.category === 'clients');
      expect(idle.filter((id) => !senders.some((sender) => sender.id === id))).toEqual([]);
    });

    it('lose what a missing flow carried, and nothing else', () => {
      expectPlainVerdicts(withoutOneFlow(design));
    });

    it('lose what a reversed flow carried, and nothing else', () => {
      expectPlainVerdicts(withOneFlowReversed(design));
    });

    it('lose what another product does not do, and nothing else', () => {
      expectPlainVerdicts(withOneOtherProduct(design, 'terraform'));
    });

    it('do not mind an unknown step on the way, unless the way must be direct', () => {
      const lost = expectPlainVerdicts(withOneStepBetween(design));
      const direct = new Set(
        requirements.filter(({ check }) => JSON.stringify(check).includes('"direct":true')).map(({ id }) => id),
      );
      expect([...lost].filter((id) => !direct.has(id))).toEqual([]);
    });

    it('outside its zone a node loses only what asks for the zone', () => {
      const lost = expectPlainVerdicts(withOneNodeOutOfItsZone(design));
      const zoned = requirements
        .filter(({ check }) => JSON.stringify(check).includes('"demand":"zone"'))
        .map(({ id }) => id);
      expect([...lost].sort()).toEqual(zoned.sort());
    });

    it('plain labelled boxes say the same as stencils', () => {
      expect(unmet(assessWhole(exercise, graphOf(withPlainBoxes(design, inWords))))).toEqual([]);
    });

    it('a product goes by any of its names', () => {
      const lost = design.nodes.flatMap((node) => {
        const aliases = builtInCatalog.component(node.kind ?? '')?.aliases ?? [];
        return aliases
          .filter((alias) => builtInCatalog.recognise(written(alias, node)).kinds.join() === node.kind)
          .slice(0, 5)
          .flatMap((alias) => {
            const mutant = withPlainBoxes(design, (each) => (each.id === node.id ? alias : inWords(each)));
            const verdicts = unmet(assessWhole(exercise, graphOf(mutant)));
            return verdicts.map((id) => `${node.id} as "${alias}": ${id}`);
          });
      });
      const byWords = requirements.filter(({ check }) => asksForWords(check)).map(({ id }) => id);
      expect(lost.filter((line) => !byWords.some((id) => line.endsWith(`: ${id}`)))).toEqual([]);
    });

    it('two things in one box still say all that they said', () => {
      const written = requirements.filter(({ check }) =>
        ['component', 'evidence', 'quantity', 'absent'].includes(check.demand),
      );
      for (const mutant of withOneFlowMerged(design, inWords)) {
        const verdicts = unmet(assessWhole(exercise, graphOf(mutant.design)));
        expect([mutant.name, written.filter(({ id }) => verdicts.includes(id)).map(({ id }) => id)]).toEqual([
          mutant.name,
          [],
        ]);
      }
    });
  },
);
