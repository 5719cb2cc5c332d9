import { createCatalog, type Catalog } from '../catalog/catalog';
import { componentSchema, type Category } from '../catalog/component';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly roles: readonly string[];
  readonly aliases?: readonly string[];
  readonly broader?: readonly string[];
  readonly generic?: boolean;
}

const entries: readonly Entry[] = [
  { id: 'client', name: 'Client', category: 'clients', roles: ['client'], aliases: ['rider app', 'driver app'] },
  { id: 'service', name: 'Service', category: 'serving', roles: ['service'], aliases: ['pricing api'] },
  { id: 'h3', name: 'H3', category: 'processing', roles: ['spatial-index'] },
  { id: 'log', name: 'Log', category: 'logs', roles: ['durable-log'], aliases: ['queue'], generic: true },
  { id: 'kafka', name: 'Kafka', category: 'logs', roles: ['durable-log'], broader: ['log'], aliases: ['msk'] },
  { id: 'kinesis', name: 'Kinesis', category: 'logs', roles: ['durable-log'], broader: ['log'] },
  { id: 'flink', name: 'Flink', category: 'processing', roles: ['stream-processor'] },
  { id: 'spark', name: 'Spark', category: 'processing', roles: ['stream-processor', 'batch-processor'] },
  { id: 'redis', name: 'Redis', category: 'serving', roles: ['kv-store'] },
  { id: 'cassandra', name: 'Cassandra', category: 'serving', roles: ['kv-store'] },
  { id: 'iceberg', name: 'Iceberg', category: 'lake', roles: ['table-format'], aliases: ['bronze'] },
  { id: 'pii-gate', name: 'PII gate', category: 'gates', roles: ['privacy-gate'], generic: true },
  { id: 'monitoring', name: 'Monitoring', category: 'platform', roles: ['monitoring'] },
];

const roles = [
  { id: 'client', name: 'a client' },
  { id: 'service', name: 'a service' },
  { id: 'spatial-index', name: 'a spatial index' },
  { id: 'durable-log', name: 'a durable log' },
  { id: 'stream-processor', name: 'a stream processor' },
  { id: 'batch-processor', name: 'a batch processor' },
  { id: 'kv-store', name: 'a key-value store' },
  { id: 'table-format', name: 'a table format' },
  { id: 'privacy-gate', name: 'a privacy gate' },
  { id: 'monitoring', name: 'monitoring' },
];

/** A catalogue of a dozen components, so that tests of reading and checking do not hang on the real content. */
export function smallCatalog(): Catalog {
  const components = entries.map((entry) => componentSchema.parse({ ...entry, roleLine: `Role of ${entry.name}` }));
  return createCatalog({ roles, components, icons: {} });
}
