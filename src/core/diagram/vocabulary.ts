import type { ComponentDefinition, Role } from '../catalog/component';

/** What reading and checking a drawing ask of the catalogue; `Catalog` is one. */
export interface Vocabulary {
  readonly component: (id: string) => ComponentDefinition | undefined;
  readonly roles: readonly Role[];
  /** Every role that the kinds play, with those of their broader components. */
  readonly rolesOf: (kinds: readonly string[]) => readonly string[];
  /** Component ids that the words name. Remembered by text. */
  readonly recognise: (text: string) => { readonly kinds: readonly string[] };
  /** The component that an unread label most likely means. */
  readonly suggest: (text: string) => string | null;
}
