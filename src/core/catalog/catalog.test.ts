import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { phraseWords } from './alias-index';
import { createCatalog } from './catalog';
import { categories, componentSchema, roleSchema, type CatalogData } from './component';
import { readIcon } from './icon';

const content = (...path: string[]) => resolve('content', ...path);
const text = (...path: string[]) => readFileSync(content(...path), 'utf8');
const iconFiles = readdirSync(content('icons'));
const data: CatalogData = {
  roles: z.array(roleSchema).parse(parse(text('roles.yaml'))),
  components: readdirSync(content('components')).flatMap((file) =>
    z.array(componentSchema).parse(parse(text('components', file))),
  ),
  icons: Object.fromEntries(
    iconFiles.flatMap((file) => {
      const name = file.replace(/\.svg$/, '');
      const icon = readIcon(name, text('icons', file));
      return icon.ok ? [[name, icon.value]] : [];
    }),
  ),
};
const catalog = createCatalog(data);
const { components } = data;
const ids = components.map((component) => component.id);

describe('the components that ship', () => {
  it('have ids of their own', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const roles = data.roles.map((role) => role.id);
    expect(roles.filter((id, index) => roles.indexOf(id) !== index)).toEqual([]);
  });

  it('name only roles and components that there are', () => {
    const roles = new Set(data.roles.map((role) => role.id));
    for (const component of components) {
      expect(
        [...component.roles, ...component.assumed].filter((role) => !roles.has(role)),
        component.id,
      ).toEqual([]);
      const others = [...component.broader, ...component.tradeoffs.map((tradeoff) => tradeoff.against)];
      expect(
        others.filter((id) => !ids.includes(id) || id === component.id),
        component.id,
      ).toEqual([]);
    }
  });

  it('leave no role without a component', () => {
    const played = new Set(components.flatMap((component) => [...component.roles, ...component.assumed]));
    expect(data.roles.map((role) => role.id).filter((role) => !played.has(role))).toEqual([]);
  });

  it('are broader than nothing that is broader than them', () => {
    for (const id of ids) {
      const above = catalog.component(id)?.broader ?? [];
      expect(
        above.filter((other) => catalog.isA(other, id)),
        id,
      ).toEqual([]);
    }
  });

  it('share a name only where both are meant', () => {
    const owners = new Map<string, Set<string>>();
    for (const component of components) {
      for (const phrase of [component.name, ...component.aliases]) {
        const key = phraseWords(phrase).join(' ');
        owners.set(key, (owners.get(key) ?? new Set()).add(component.id));
      }
    }
    // A generic word may also be a case of a wider one; a product's name belongs to it alone, unless it says which of
    // the product's parts is meant: "SageMaker endpoint".
    const isPart = (product: string, id: string) =>
      catalog.rolesOf([id]).some((role) => catalog.component(product)?.assumed.includes(role));
    const shared = [...owners].filter(([, own]) => own.size > 1);
    const products = shared.filter(([, own]) =>
      [...own].some((id) => catalog.component(id)?.generic === false && ![...own].every((other) => isPart(id, other))),
    );
    expect(products.map(([phrase]) => phrase)).toEqual([]);
  });

  it('call only their own names ordinary words', () => {
    for (const component of components) {
      const own = [component.name, ...component.aliases].map((phrase) => phraseWords(phrase).join(' '));
      const foreign = component.ambiguous.filter((phrase) => !own.includes(phraseWords(phrase).join(' ')));
      expect(foreign, component.id).toEqual([]);
    }
  });

  it('say in one line what they are', () => {
    const silent = components.filter((component) => component.roleLine === '' || component.summary === undefined);
    expect(silent.map((component) => component.id)).toEqual([]);
  });

  // A pack may leave these out, so the schema does too.
  it('say, where one can draw them, when to choose them, when not, and against which two others', () => {
    const stencils = components.filter((component) => component.stencil);
    const silent = stencils.filter(
      ({ choose, avoid, tradeoffs }) =>
        choose === undefined || avoid === undefined || new Set(tradeoffs.map(({ against }) => against)).size < 2,
    );
    expect(silent.map((component) => component.id)).toEqual([]);
  });
});

describe('the roles of kinds that stand together', () => {
  it.each([
    ['SageMaker', ['model-training', 'scoring-service']],
    ['SageMaker training', ['model-training']],
    ['SageMaker endpoint', ['scoring-service']],
  ])('%s', (label, roles) => {
    const played = catalog.rolesOf(catalog.recognise(label).kinds);
    expect(['model-training', 'scoring-service'].filter((role) => played.includes(role))).toEqual(roles);
  });
});

describe('the icons that ship', () => {
  it('are small vector drawings', () => {
    expect(iconFiles.filter((file) => !file.endsWith('.svg'))).toEqual([]);
    const large = iconFiles.filter((file) => text('icons', file).length > 8000);
    expect(large).toEqual([]);
    const refused = iconFiles.filter((file) => data.icons[file.replace(/\.svg$/, '')] === undefined);
    expect(refused).toEqual([]);
  });

  it('are there for every component that names one, and for every category', () => {
    const named = components.flatMap((component) => component.icon ?? []);
    const wanted = [...named, ...categories.map((category) => `category-${category}`)];
    expect(wanted.filter((name) => data.icons[name] === undefined)).toEqual([]);
  });

  it('are all in use and all in NOTICE', () => {
    const used = new Set([
      ...components.flatMap((component) => component.icon ?? []),
      ...categories.map((category) => `category-${category}`),
    ]);
    const notice = readFileSync(resolve('NOTICE'), 'utf8').split(/[\s,()]+/);
    expect(Object.keys(data.icons).filter((name) => !used.has(name) || !notice.includes(name))).toEqual([]);
  });
});

describe('rolesOf', () => {
  it('gives a product its own roles and those of the generic words above it', () => {
    expect(catalog.rolesOf(['redis'])).toEqual(expect.arrayContaining(['kv-store', 'cache', 'database']));
  });

  it('never gives a product the roles of another product', () => {
    expect(catalog.rolesOf(['kafka-streams'])).not.toContain('durable-log');
  });

  it('takes a bare queue for a durable log, and no task queue with it', () => {
    expect(catalog.rolesOf(['queue'])).toContain('durable-log');
    expect(catalog.rolesOf(['sqs'])).not.toContain('durable-log');
  });

  it('knows no roles of what it does not know', () => expect(catalog.rolesOf(['abacus'])).toEqual([]));

  it.each([
    ['durable-log', ['kafka', 'kinesis', 'pubsub', 'pulsar', 'redpanda']],
    ['stream-processor', ['flink', 'spark-streaming', 'dataflow', 'beam', 'kafka-streams']],
    ['spatial-index', ['h3', 's2', 'geohash']],
    ['kv-store', ['redis', 'cassandra', 'dynamodb', 'bigtable', 'scylladb']],
    ['olap-store', ['clickhouse', 'druid', 'pinot', 'bigquery']],
    ['table-format', ['iceberg', 'delta-lake', 'hudi']],
  ])('%s may be played by %j', (role, kinds) => {
    for (const kind of kinds) expect(catalog.rolesOf([kind]), kind).toContain(role);
  });
});

describe('isA', () => {
  it.each([
    ['pgvector', 'database', true],
    ['pgvector', 'postgresql', true],
    ['kafka', 'kafka', true],
    ['postgresql', 'pgvector', false],
    ['abacus', 'database', false],
  ])('%s, %s: %s', (kind, other, is) => expect(catalog.isA(kind, other)).toBe(is));
});

describe('icon', () => {
  it('falls back on the category, and on a square', () => {
    const bare = components.find((component) => component.icon === undefined && component.category === 'lake');
    expect(catalog.icon('kafka')).toEqual(data.icons['kafka']);
    expect(catalog.icon(bare?.id ?? '')).toEqual(data.icons['category-lake']);
    expect(createCatalog({ ...data, icons: {} }).icon('abacus').body).toContain('<rect');
  });
});

describe('search', () => {
  it.each([
    ['msk', 'kafka'],
    ['kaf', 'kafka'],
    ['kafak', 'kafka'],
    ['red', 'redis'],
    ['clikhouse', 'clickhouse'],
    ['lb', 'load-balancer'],
    ['load bal', 'load-balancer'],
    ['pg', 'postgresql'],
    ['flnk', 'flink'],
    ['ice', 'iceberg'],
    ['pub/sub', 'pubsub'],
    ['h3', 'h3'],
    ['phone', 'mobile-client'],
    ['ring', 'graph-analysis'],
    ['vector', 'vector-db'],
    ['pii', 'pii-gate'],
    ['cdn', 'cdn'],
  ])('%s finds %s first', (query, first) => expect(catalog.search(query)[0]?.id).toBe(first));

  it('lists stencils only, all of them for nothing typed', () => {
    expect(catalog.search('').length).toBe(components.filter((component) => component.stencil).length);
    expect(catalog.search('kafka').every((component) => component.stencil)).toBe(true);
    expect(catalog.search('qqqqq')).toEqual([]);
    expect(catalog.search('✗')).toEqual([]);
  });
});

describe('suggest', () => {
  it.each([
    ['clckhous', 'clickhouse'],
    ['flinkk', 'flink'],
    ['casndra', 'cassandra'],
    ['no Kafka here', null],
    ['elasticity per zone', null],
    ['', null],
    ['?', null],
  ])('%j comes closest to %s', (label, id) => expect(catalog.suggest(label)).toBe(id));
});
