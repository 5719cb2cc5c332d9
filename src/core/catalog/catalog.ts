import { createAncestry } from './ancestry';
import type { CatalogData, ComponentDefinition, Icon, Role } from './component';
import { createRecogniser, type Recognised } from './recognise';
import { createSearch } from './search';

/** The catalogue, ready to be asked. Built once from data; everything it answers is deterministic. */
export interface Catalog {
  readonly components: readonly ComponentDefinition[];
  readonly roles: readonly Role[];
  readonly component: (id: string) => ComponentDefinition | undefined;
  /** Every role that these kinds play, those of their generic kinds included ("redis" is a "cache"). Unknown kinds play none. */
  readonly rolesOf: (kinds: readonly string[]) => readonly string[];
  /** Is the kind this other one, or a case of it? ("msk" is no kind; "pgvector" is a "postgresql".) */
  readonly isA: (kind: string, other: string) => boolean;
  /** The drawing of a kind; that of its category, or a plain square, where there is none. Never missing. */
  readonly icon: (kind: string) => Icon;
  /** The components that a label names. Remembers its answers. */
  readonly recognise: (text: string) => Recognised;
  /** The component that an unread label comes closest to, to offer as "did you mean"; null when none is near. */
  readonly suggest: (text: string) => string | null;
  /** Stencils for what was typed so far, best first; all of them, in catalogue order, for an empty query. */
  readonly search: (query: string) => readonly ComponentDefinition[];
}

const plainSquare: Icon = {
  viewBox: '0 0 24 24',
  body: '<rect x="4" y="4" width="16" height="16" rx="2" fill="none" stroke="currentColor" stroke-width="1.75"/>',
};

/** Texts remembered before the memory is emptied; a board has some thousand labels at most. */
const mostRemembered = 20_000;

function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, value);
    return value;
  };
}

/** Builds the catalogue. The data was validated when it was loaded. */
export function createCatalog(data: CatalogData): Catalog {
  const byId = new Map(data.components.map((component) => [component.id, component]));
  const ancestry = createAncestry(byId);
  const search = createSearch(data.components);
  // Its index of all names is made when the first label is read: an empty board opens without it.
  let recogniser: ((text: string) => Recognised) | null = null;

  /** A product plays its own roles and those of the generic words above it, never those of another product. */
  function gatherRoles(id: string): readonly string[] {
    const own = byId.get(id);
    if (own === undefined) return [];
    const above = [...ancestry(id)].flatMap((other) => {
      const component = byId.get(other);
      return component?.generic === true ? component.roles : [];
    });
    return [...new Set([...own.roles, ...own.assumed, ...above])];
  }
  const rolesOfKind = remember(gatherRoles);

  /** What a kind plays in company: of the roles that are only assumed none, when another kind says one of them. */
  function rolesBeside(id: string, all: readonly string[]): readonly string[] {
    const assumed = byId.get(id)?.assumed ?? [];
    const isSaid = (other: string) => other !== id && rolesOfKind(other).some((role) => assumed.includes(role));
    const own = rolesOfKind(id);
    return assumed.length > 1 && all.some(isSaid) ? own.filter((role) => !assumed.includes(role)) : own;
  }

  return {
    components: data.components,
    roles: data.roles,
    component: (id) => byId.get(id),
    rolesOf: (kinds) => {
      const [first, ...others] = kinds;
      if (first === undefined) return [];
      // Nearly everything that is asked for is one kind.
      return others.length === 0 ? rolesOfKind(first) : [...new Set(kinds.flatMap((kind) => rolesBeside(kind, kinds)))];
    },
    isA: (kind, other) => ancestry(kind).has(other),
    icon(kind) {
      const component = byId.get(kind);
      const own = component?.icon === undefined ? undefined : data.icons[component.icon];
      return own ?? data.icons[`category-${component?.category ?? 'platform'}`] ?? plainSquare;
    },
    recognise: remember((text) => (recogniser ??= createRecogniser(data.components))(text)),
    suggest: remember(search.suggest),
    search: search.find,
  };
}
