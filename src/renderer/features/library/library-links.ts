import type { Shelf, Screen } from '../../actions/navigation';
import type { LibraryContent } from './library-items';

/** A way from one thing to another. */
export interface LibraryLink {
  readonly label: string;
  readonly screen: Screen;
}
export interface LinkGroup {
  readonly title: string;
  readonly links: readonly LibraryLink[];
}

/** What a thing trains, what it is part of and where it is used; groups without a link are left out. */
export function linksOf(shelf: Shelf, id: string, content: LibraryContent): readonly LinkGroup[] {
  return linkers[shelf](id, content).filter(({ links }) => links.length > 0);
}

type Linker = (id: string, content: LibraryContent) => LinkGroup[];

const linkers: Readonly<Record<Shelf, Linker>> = {
  references(id, content) {
    const { index, learning } = content;
    const exercises = index.exercises.filter(({ reference }) => reference === id);
    const kinds = index.references.find((reference) => reference.id === id)?.components ?? [];
    const asked = questionsOf(learning).filter(
      ({ references, exercise }) => references.includes(id) || exercises.some((each) => each.id === exercise),
    );
    return [
      { title: 'Answers the exercise', links: exercises.map(exerciseLink) },
      { title: 'Shows', links: asked.map(questionLink) },
      { title: 'Made of', links: kinds.flatMap((kind) => componentLink(kind, content)) },
    ];
  },
  components(id, content) {
    const { index, learning } = content;
    return [
      {
        title: 'Stands in',
        links: index.references.filter(({ components }) => components.includes(id)).map(referenceLink),
      },
      { title: 'Called', links: learning.terms.filter(({ component }) => component === id).map(termLink) },
      {
        title: 'Asked about in',
        links: questionsOf(learning)
          .filter(({ components }) => components.includes(id))
          .map(questionLink),
      },
    ];
  },
  patterns(id, content) {
    const { index, learning } = content;
    const applies = learning.patterns.find((card) => card.id === id)?.applies ?? [];
    const used = index.exercises.filter(
      ({ id: exercise, trains }) => trains.includes(id) || applies.some((each) => each.exercise === exercise),
    );
    return [
      {
        title: 'Put to use in',
        links: used.map((exercise) => {
          const { requirements = [] } = applies.find((each) => each.exercise === exercise.id) ?? {};
          const count = requirements.length === 1 ? 'one requirement' : `${requirements.length} requirements`;
          return {
            ...exerciseLink(exercise),
            label: `${exercise.title}${requirements.length === 0 ? '' : `, ${count}`}`,
          };
        }),
      },
      {
        title: 'Answers',
        links: questionsOf(learning)
          .filter(({ patterns }) => patterns.includes(id))
          .map(questionLink),
      },
    ];
  },
  vocabulary(id, content) {
    const { index, learning } = content;
    const component = learning.terms.find((term) => term.id === id)?.component;
    return [
      { title: 'On a board', links: component === undefined ? [] : componentLink(component, content) },
      { title: 'Said in', links: index.exercises.filter(({ trains }) => trains.includes(id)).map(exerciseLink) },
      {
        title: 'Asked about in',
        links: questionsOf(learning)
          .filter(({ vocabulary }) => vocabulary.includes(id))
          .map(questionLink),
      },
    ];
  },
  questions(id, content) {
    const { index, learning } = content;
    const question = questionsOf(learning).find((each) => each.id === id);
    if (question === undefined) return [];
    const { exercise, references, patterns, vocabulary, components } = question;
    const trained = index.exercises.filter((each) => each.id === exercise || each.trains.includes(id));
    return [
      { title: 'Practised in', links: trained.map(exerciseLink) },
      { title: 'Drawn in', links: index.references.filter((each) => references.includes(each.id)).map(referenceLink) },
      {
        title: 'Pattern cards',
        links: learning.patterns.filter((card) => patterns.includes(card.id)).map(patternLink),
      },
      { title: 'Words', links: learning.terms.filter((term) => vocabulary.includes(term.id)).map(termLink) },
      { title: 'Components', links: components.flatMap((kind) => componentLink(kind, content)) },
    ];
  },
};

function questionsOf({ sections }: LibraryContent['learning']) {
  return sections.flatMap(({ questions }) => questions);
}

function to(shelf: Shelf, id: string, label: string): LibraryLink {
  return { label, screen: { name: 'library', shelf, id } };
}
function exerciseLink({ id, title }: { readonly id: string; readonly title: string }): LibraryLink {
  return { label: title, screen: { name: 'home', start: id } };
}
function questionLink({ id, ask }: { readonly id: string; readonly ask: string }): LibraryLink {
  return to('questions', id, ask);
}
function referenceLink({ id, title }: { readonly id: string; readonly title: string }): LibraryLink {
  return to('references', id, title);
}
function patternLink({ id, title }: { readonly id: string; readonly title: string }): LibraryLink {
  return to('patterns', id, title);
}
function termLink({ id, term }: { readonly id: string; readonly term: string }): LibraryLink {
  return to('vocabulary', id, term);
}
function componentLink(kind: string, { catalog }: LibraryContent): LibraryLink[] {
  const component = catalog.component(kind);
  return component?.stencil === true ? [to('components', kind, component.name)] : [];
}
