import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { componentSchema } from './component';
import { createRecogniser } from './recognise';

const folder = resolve('content/components');
const components = readdirSync(folder).flatMap((file) =>
  z.array(componentSchema).parse(parse(readFileSync(resolve(folder, file), 'utf8'))),
);
const recognise = createRecogniser(components);
const kinds = (text: string) => recognise(text).kinds;

/** Each line: a label, and the kinds that it names. */
function reads(rows: readonly (readonly [string, ...string[]])[]): void {
  it.each(rows.map(([text, ...named]) => ({ text, named })))('$text: $named', ({ text, named }) => {
    expect(kinds(text)).toEqual(named);
  });
}

describe('aliases, products and plurals', () =>
  reads([
    ['MSK', 'kafka'],
    ['kafka topic: rides', 'kafka'],
    ['Apache Kafka', 'kafka'],
    ['Redpanda', 'redpanda'],
    ['kafka (partitioned by zone_id)', 'kafka'],
    ['Kafka’s brokers', 'kafka'],
    ['S3 raw', 's3'],
    ['GCS bucket', 'gcs'],
    ['ADLS', 'azure-blob'],
    ['CH', 'clickhouse'],
    ['clickhouse cluster', 'clickhouse'],
    ['ElastiCache', 'redis'],
    ['ClickHouse sales', 'clickhouse'],
    ['OpenSearch (Aiven)', 'opensearch'],
    ['Dataflow (Beam)', 'dataflow', 'beam'],
    ['Uber H3', 'h3'],
    ['PoPs', 'cdn'],
    ['Mask driver ids', 'pii-gate'],
    ['Tokenise card numbers', 'pii-gate'],
    ['2 LBs', 'load-balancer'],
    ['Edge PoPs', 'cdn'],
    ['🔥 Rédis 🔥', 'redis'],
    ['pricing-svc', 'service'],
    ['On-demand pool', 'compute-pool'],
    ['PII hashing Lambda', 'pii-gate'],
    ['DynamoDB: graph features', 'dynamodb'],
    ['Glue streaming', 'spark-streaming'],
    ['Chunk + embed', 'chunker', 'embedding-model'],
    ['Confluence, SharePoint, Jira', 'data-source'],
    ['Claude on Bedrock', 'llm'],
    ['KMS key per tenant', 'kms', 'encryption'],
    ['Red team evals', 'evaluation'],
    ['Dashboard API p95 600ms', 'service'],
    ['SRM check: chi-square vs planned split', 'srm-detector', 'experiment-platform'],
    ['Erased ids registry', 'exclusion-registry'],
    [
      'Search API p99 280 ms: hedged requests to a second replica, partial results after the deadline',
      'retrieval',
      'service',
    ],
    ['Kinesis decisions with reasons', 'kinesis'],
    ['Embedding model v4', 'embedding-model'],
    ['Hourly reconciliation job: log vs ledger vs statement of the card network', 'data-quality'],
    ['Exclusion registry: hashes of what must go', 'exclusion-registry', 'erasure-service'],
    ['Cache: what happens when it is cold?'],
  ]));

describe('places and schemes', () => {
  it.each([
    ['s3://bronze', 's3'],
    ['gs://raw', 'gcs'],
    ['abfss://lake', 'azure-blob'],
  ])('%s is in %s', (text, kind) => expect(kinds(text)).toContain(kind));
});

describe('whole words only', () =>
  reads([
    ['Apache'],
    ['spark line'],
    ['Sparkline of the last 24 h'],
    ['hive-mind'],
    ['express to'],
    ['Cachet status page'],
    ['kafkaesque approval process'],
    ['redistricting dataset', 'data-source'],
    ['elasticity per zone'],
  ]));

describe('longest name wins', () =>
  reads([
    ['Kafka Streams', 'kafka-streams'],
    ['KafkaStreams', 'kafka-streams'],
    ['Spark Structured Streaming', 'spark-streaming'],
    ['Elastic Load Balancer', 'load-balancer'],
    ['Hive metastore', 'hive-metastore'],
    ['Amazon Kinesis Data Firehose', 'firehose'],
    ['Load\nBalancer', 'load-balancer'],
    ['schemaregistry', 'schema-registry'],
  ]));

describe('slips of the pen', () =>
  reads([
    ['casandra ring', 'cassandra'],
    ['InfluxBD', 'influxdb'],
    ['elastic serach', 'elasticsearch'],
    ['Kakfa event bus', 'kafka'],
    ['Clickhuose', 'clickhouse'],
    ['kinetic energy'],
    ['stork'],
  ]));

describe('rejections', () =>
  reads([
    ['no Kafka here'],
    ['NO KAFKA HERE!!'],
    ['Kafka ✗'],
    ['❌ Kafka'],
    ['~~Kafka~~'],
    ['instead of Redis'],
    ["don't use ElasticSearch"],
    ['Logstash\n(deprecated)'],
    ['(deprecated) Kafka'],
    ['replacing ZooKeeper'],
    ['scheduler is out of scope'],
    ['no Kafka or Kinesis'],
    ['like S3 but cheaper'],
    ['Iceberg-style versioner'],
    ['Kafka, not Kinesis', 'kafka'],
    ['kafka -> not kinesis', 'kafka'],
    ['replace Redis with Memcached', 'memcached'],
    ['drop Redis, use Memcached', 'memcached'],
    ['dbt test\nnot_null', 'dbt'],
    ['✅ Kafka', 'kafka'],
    ['Removed: Cassandra'],
    ['Redis? no'],
    ['Lambda vs Kappa?'],
    ['Kafka (rejected: too heavy)'],
    ['MinIO (S3 compatible)', 'minio'],
    ['Not using Redis anymore'],
    ['Kafka - not used'],
    ['Redis (not yet)'],
    ['Kafka not in scope'],
    ['Considered Elasticsearch'],
    ['Elasticsearch would be too expensive'],
    ['Flink replaced by Spark', 'spark'],
    ['Redis (replaced by Memcached)', 'memcached'],
  ]));

describe('what a product is not', () =>
  reads([
    ['Kafka (not compacted)', 'kafka'],
    ['Kafka (partitioned by driver_id, not by zone)', 'kafka'],
    ['Redis, not persisted', 'redis'],
    ['ClickHouse - never updated in place', 'clickhouse'],
    ['H3 (res 8, not 9)', 'h3'],
    ['DynamoDB, not strongly consistent', 'dynamodb'],
    ['S3 raw (never read by quotes)', 's3'],
    ['Flink - like Spark but streaming', 'flink'],
  ]));

describe('phrases that mean another thing', () =>
  reads([
    ['Lambda Architecture'],
    ['NAT Gateway'],
    ['feature toggle'],
    ['river delta map'],
    ['Payment gateway', 'external-api'],
  ]));

describe('ordinary words need company', () =>
  reads([
    ['Spark', 'spark'],
    ['Spark cluster 3', 'spark'],
    ['Spark nightly job', 'spark'],
    ['spark joy'],
    ['storm brewing in EU-West (incident)'],
    ['beam width = 4'],
    ['glue it together later'],
    ['ask the oracle (Bob)'],
    ['hive ext. tables', 'hive'],
    ['the click house rules'],
    ['oracle of delphi'],
  ]));

describe('generic words name the head of a phrase', () =>
  reads([
    ['queue', 'queue'],
    ['cache', 'cache'],
    ['stream processor', 'stream-processor'],
    ['User DB', 'database'],
    ['User Service', 'service'],
    ['User\nService', 'service'],
    ['Ride service\n1. Handles fares', 'service'],
    ['NoSQL Database for Catalog data', 'database'],
    ['queue depth'],
    ['user_preferences'],
    ['users {\n id,\n name\n}'],
    ['create the new queue'],
    ['It must be clear what each service is responsible for.'],
    ['dead letter queue', 'dlq', 'queue'],
  ]));

describe('several in one label', () =>
  reads([
    ['Kafka + Flink', 'kafka', 'flink'],
    ['Redis/Memcached', 'redis', 'memcached'],
    ['Trino / Apache Iceberg', 'trino', 'iceberg'],
    ['Redis cache', 'redis'],
    ['Postgres database', 'postgresql'],
    ['Warehouse Snowflake BigQuery', 'snowflake', 'bigquery', 'data-warehouse'],
    ['MinIO\nS3-Compatible Store', 'minio'],
    ['Loki + Prometheus + Grafana', 'loki', 'prometheus', 'grafana'],
    ['Auth Service', 'auth', 'service'],
    ['Kafka (3 brokers)', 'kafka'],
    ['PostgreSQL + pgvector', 'postgresql', 'pgvector'],
  ]));

describe('laws', () => {
  const names = components
    .filter((component) => !component.generic && component.ambiguous.length === 0)
    .map((component) => component.name);
  const name = fc.constantFrom(...names);
  const frame = fc.constantFrom('', ' ', '\n', '  ', '!', '…', '🔥', '"', ' - ', '(', ')', '*');

  it('neither case, punctuation around it nor line breaks change a reading', () => {
    fc.assert(
      fc.property(name, frame, frame, fc.boolean(), (text, before, after, upper) => {
        const written = before + (upper ? text.toUpperCase() : text.toLowerCase()).replaceAll(' ', '\n') + after;
        expect(kinds(written)).toEqual(kinds(text));
      }),
    );
  });

  it('every component is read from its own name', () => {
    for (const component of components) expect(kinds(component.name), component.name).toContain(component.id);
  });

  it('any text is read, and read the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(kinds(text)).toEqual(kinds(text));
      }),
    );
  });

  it('a name that is turned away is not read, whatever stands around it', () => {
    const words = fc.constantFrom('for now', 'here', 'at all', 'in phase 1', '');
    fc.assert(
      fc.property(name, words, fc.constantFrom('no', 'without', 'instead of', 'not'), (text, end, turned) => {
        expect(kinds(`${turned} ${text} ${end}`)).not.toContain(kinds(text)[0]);
      }),
    );
  });

  it('words of the catalogue in any order are read', () => {
    const said = components.flatMap((component) => [component.name, ...component.aliases]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said, 'no', '(', '\n'), { maxLength: 12 }), (parts) => {
        expect(() => kinds(parts.join(' '))).not.toThrow();
      }),
    );
  });
});

describe('labels as people write them on boards', () => {
  reads([
    // What a thing is ordered by is no part of the drawing.
    ['Kafka (key = h3 cell)', 'kafka'],
    ['Kinesis (partition key: geohash)', 'kinesis'],
    ['Kafka, partitioned by geohash', 'kafka'],
    ['one Redis per geohash', 'redis'],
    ['Kafka (cached by Redis)', 'kafka', 'redis'],
    // A line break that was not needed parts a name from what is said about it.
    ['svc\nSynchronous quote', 'service'],
    ['queue\ndepth'],
    // People in brackets are whom it is for.
    ['Grafana (customers)', 'grafana'],
    ['Tokenization', 'pii-gate'],
    ['IP truncation', 'pii-gate'],
    // How long things are kept turns nothing away.
    ['Redis: keys removed within 7 days', 'redis'],
    ['TimescaleDB: chunks dropped after 30d', 'timescaledb'],
    ['Search index: removed in 45 min', 'search-engine'],
    ['Kafka, dropped in 2023'],
    // What a thing does is no part of it.
    ['Matching\n- Matches drivers and riders'],
    ['Dispatch\n- Send offers to drivers'],
    ['Stores\n- Orders DB', 'database'],
    ['Assignment SDK: hash(user_id, salt) -> bucket', 'ab-assignment', 'experiment-platform'],
    ['Kafka -> S3', 'kafka', 's3'],
    // One thing, said exactly.
    ['Scoring service', 'model-serving', 'scoring-service'],
    ['LLM tokenization'],
  ]);
});
