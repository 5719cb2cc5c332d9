import { expect, test } from 'vitest';
import type { Category, ComponentDefinition } from '../../../core/catalog/component';
import { componentSchema } from '../../../core/catalog/component';
import { paletteGroups } from './palette-groups';

function component(id: string, category: Category, traits: Partial<ComponentDefinition> = {}): ComponentDefinition {
  return componentSchema.parse({ id, name: id, category, roleLine: id, roles: [], ...traits });
}

function idsOf(components: readonly ComponentDefinition[]) {
  return components.map(({ id }) => id);
}

test('what is drawn often comes first, the rest after it', () => {
  const components = [component('pulsar', 'logs'), component('kafka', 'logs', { common: true })];
  const [logs] = paletteGroups({ components });
  expect(idsOf(logs?.common ?? [])).toEqual(['kafka']);
  expect(idsOf(logs?.others ?? [])).toEqual(['pulsar']);
});

test('a category in which nothing is drawn often shows all that it has', () => {
  const [gates] = paletteGroups({ components: [component('consent', 'gates'), component('auth', 'gates')] });
  expect(idsOf(gates?.common ?? [])).toEqual(['consent', 'auth']);
  expect(gates?.others).toEqual([]);
});

test('what is no stencil is not in the palette', () => {
  expect(paletteGroups({ components: [component('queue', 'logs', { stencil: false })] })).toEqual([]);
});
