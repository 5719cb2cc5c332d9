import type { Catalog } from '../catalog/catalog';

/** What reading and checking a drawing ask of the catalogue. */
export type Vocabulary = Pick<
  Catalog,
  'component' | 'components' | 'roles' | 'rolesOf' | 'isA' | 'recognise' | 'suggest'
>;
