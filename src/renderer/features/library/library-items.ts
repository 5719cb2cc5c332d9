import type { Output } from '../../../contract/methods';
import type { Learning } from '../../../contract/values';
import type { Catalog } from '../../../core/catalog/catalog';
import { categoryNames } from '../../../core/catalog/component';
import type { Shelf } from '../../actions/navigation';

/** One thing in the library, as lists and the search need it. */
export interface LibraryItem {
  readonly shelf: Shelf;
  readonly id: string;
  readonly title: string;
  /** One line under the title. */
  readonly line: string;
  /** Other names under which people look for it. */
  readonly names: string;
  /** What is written in it. */
  readonly body: string;
  readonly company: string | null;
  readonly area: string | null;
  /** Days of the curriculum: "31-32". */
  readonly days: string | null;
  /** What kind of thing it is on its shelf: a question that asks to design, a component of the lake. */
  readonly kind: string | null;
}

export interface LibraryContent {
  readonly index: Output<'content.index'>;
  readonly learning: Learning;
  readonly catalog: Catalog;
}

export const kindNames: Readonly<Record<string, string>> = {
  design: 'Design',
  explain: 'Explain',
  choose: 'Choose',
  diagnose: 'Diagnose',
};

/** Everything that the library holds, shelf by shelf, each in its own order. */
export function libraryItems(content: LibraryContent): readonly LibraryItem[] {
  return [
    ...referenceItems(content),
    ...componentItems(content.catalog),
    ...patternItems(content.learning),
    ...termItems(content.learning),
    ...questionItems(content.learning),
  ];
}

function referenceItems({ index, learning, catalog }: LibraryContent): LibraryItem[] {
  return index.references.map(({ id, title, company, summary, components }) => {
    const exercise = index.exercises.find(({ reference }) => reference === id);
    const section = learning.sections.find(({ questions }) =>
      questions.some(({ references }) => references.includes(id)),
    );
    return {
      ...{ shelf: 'references', id, title, company, line: summary, body: '', kind: null },
      names: components.map((kind) => catalog.component(kind)?.name ?? kind).join(' '),
      area: exercise?.area ?? section?.area ?? null,
      days: exercise?.days ?? section?.days ?? null,
    };
  });
}

function componentItems(catalog: Catalog): LibraryItem[] {
  return catalog.components
    .filter(({ stencil }) => stencil)
    .map(({ id, name, roleLine, aliases, summary = '', category, choose = '', avoid = '' }) => ({
      ...{ shelf: 'components', id, title: name, line: roleLine, company: null, area: null, days: null },
      names: aliases.join(' '),
      body: [summary, choose, avoid].join(' '),
      kind: categoryNames[category],
    }));
}

function patternItems({ patterns }: Learning): LibraryItem[] {
  return patterns.map(({ id, title, claim, why, unless }) => ({
    ...{ shelf: 'patterns', id, title, line: claim, names: '', company: null, area: null, days: null, kind: null },
    body: `${why} ${unless}`,
  }));
}

function termItems({ terms }: Learning): LibraryItem[] {
  return terms.map(({ id, term, company, meaning, place, sentence, generic }) => ({
    ...{ shelf: 'vocabulary', id, title: term, line: meaning, company, area: null, days: null, kind: null },
    names: generic,
    body: `${place} ${sentence}`,
  }));
}

function questionItems({ sections }: Learning): LibraryItem[] {
  return sections.flatMap(({ title, area, company, days, questions }) =>
    questions.map(({ id, ask, kind, answer, tradeOff, changeMind }) => ({
      ...{ shelf: 'questions', id, title: ask, line: title, names: '', area, days },
      company: company ?? null,
      body: [...answer, tradeOff, changeMind].join(' '),
      kind: kindNames[kind] ?? kind,
    })),
  );
}
