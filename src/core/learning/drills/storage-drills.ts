import { drillKind, figure, pick } from './drill';

const secondsADay = 86_400;

export const storageADay = drillKind({
  id: 'storage-a-day',
  title: 'Storage a day',
  unit: 'TB',
  tolerance: 0.05,
  source: 'Arithmetic; the compression is assumed',
  draw: (random) => ({
    events: pick(random, [50_000, 250_000, 1_000_000]),
    bytes: pick(random, [200, 500, 1_000]),
    replicas: pick(random, [1, 2, 3]),
    compression: pick(random, [4, 5, 8]),
  }),
  ask: ({ events, bytes, replicas, compression }) =>
    `${figure(events)} events a second of ${figure(bytes)} bytes, compressed ${compression}:1, ${replicas === 1 ? 'one copy' : `${replicas} copies`}. How much storage does a day take, in TB?`,
  solve: ({ events, bytes, replicas, compression }) => (events * bytes * secondsADay * replicas) / compression / 1e12,
  work: ({ events, bytes, replicas, compression }) => [
    `${figure(events)} x ${figure(bytes)} B x 86,400 s = ${figure((events * bytes * secondsADay) / 1e12)} TB raw`,
    `x ${replicas} / ${compression}`,
  ],
});

export const tieredStorage = drillKind({
  id: 'tiered-storage',
  title: 'Tiered storage',
  unit: '$ a month saved',
  tolerance: 0.05,
  source: 'AWS S3 Standard $0.023 a GB-month; the colder price is given with the question',
  draw: (random) => ({
    terabytes: pick(random, [100, 400, 1_000]),
    cold: pick(random, [60, 70, 80, 90]),
    coldPrice: pick(random, [0.004, 0.0125]),
  }),
  ask: ({ terabytes, cold, coldPrice }) =>
    `${figure(terabytes)} TB lie in S3 Standard at $0.023 a GB-month. ${cold} % of it has not been read for 90 days and could lie at $${coldPrice}. How many dollars a month does moving it save, without retrieval?`,
  solve: ({ terabytes, cold, coldPrice }) => terabytes * 1000 * (cold / 100) * (0.023 - coldPrice),
  work: ({ terabytes, cold, coldPrice }) => [
    `${figure(terabytes * 1000)} GB x ${cold} % = ${figure(terabytes * 10 * cold)} GB`,
    `x ($0.023 - $${coldPrice})`,
  ],
});

export const backfillTime = drillKind({
  id: 'backfill-time',
  title: 'Time of a backfill',
  unit: 'h',
  tolerance: 0.05,
  source: 'Arithmetic; the rate of one worker is assumed',
  draw: (random) => ({
    days: pick(random, [30, 90, 365]),
    perDay: pick(random, [0.5, 1, 2]),
    workers: pick(random, [20, 50, 100]),
    rate: pick(random, [20, 50]),
  }),
  ask: ({ days, perDay, workers, rate }) =>
    `${days} days of ${perDay} TB each are worked through again by ${workers} workers of ${rate} MB/s. How many hours does it take, if nothing else is the limit?`,
  solve: ({ days, perDay, workers, rate }) => (days * perDay * 1e6) / (workers * rate) / 3600,
  work: ({ days, perDay, workers, rate }) => [
    `${days} x ${perDay} TB = ${figure(days * perDay)} TB`,
    `over ${workers} x ${rate} MB/s = ${figure(workers * rate)} MB/s, in seconds, / 3,600`,
  ],
});

export const smallFiles = drillKind({
  id: 'small-files',
  title: 'Small files',
  unit: 'files a day',
  tolerance: 0.05,
  source: 'Arithmetic: each writer closes one file a partition at every commit',
  draw: (random) => ({
    writers: pick(random, [8, 16, 32]),
    partitions: pick(random, [1, 4, 24]),
    minutes: pick(random, [1, 5, 10]),
  }),
  ask: ({ writers, partitions, minutes }) =>
    `${writers} writers of a stream commit to a table every ${minutes === 1 ? 'minute' : `${minutes} minutes`}, each into ${partitions === 1 ? 'one partition' : `${partitions} partitions`}. How many files does a day leave before compaction?`,
  solve: ({ writers, partitions, minutes }) => (1440 / minutes) * writers * partitions,
  work: ({ writers, partitions, minutes }) => [
    `1,440 / ${minutes} = ${figure(1440 / minutes)} commits a day`,
    `x ${writers} writers x ${partitions} partitions`,
  ],
});

export const compactedFiles = drillKind({
  id: 'compacted-files',
  title: 'Files after compaction',
  unit: 'files',
  tolerance: 0.05,
  source: 'Iceberg: target file size 512 MB',
  draw: (random) => ({ gigabytes: pick(random, [200, 500, 1_000, 4_000]), before: pick(random, [20_000, 100_000]) }),
  ask: ({ gigabytes, before }) =>
    `A table has ${figure(before)} files, ${figure(gigabytes)} GB in all. Compaction writes files of 512 MB. How many are left?`,
  solve: ({ gigabytes }) => Math.ceil((gigabytes * 1000) / 512),
  work: ({ gigabytes }) => [`${figure(gigabytes * 1000)} MB / 512 MB, rounded up`],
});

export const prometheusDisk = drillKind({
  id: 'prometheus-disk',
  title: 'Disk of a Prometheus',
  unit: 'GB',
  tolerance: 0.1,
  source: 'Prometheus: retention in seconds x samples a second x bytes a sample, which is 1 to 2',
  draw: (random) => ({
    series: pick(random, [500_000, 1_000_000, 3_000_000]),
    interval: pick(random, [15, 30]),
    days: pick(random, [15, 30]),
    bytes: 1.5,
  }),
  ask: ({ series, interval, days, bytes }) =>
    `${figure(series)} active series, scraped every ${interval} s, kept for ${days} days at ${bytes} bytes a sample. How much disk, in GB?`,
  solve: ({ series, interval, days, bytes }) => (((days * secondsADay * series) / interval) * bytes) / 1e9,
  work: ({ series, interval, days, bytes }) => [
    `${figure(series)} / ${interval} s = ${figure(series / interval)} samples a second`,
    `x ${figure(days * secondsADay)} s x ${bytes} B`,
  ],
});

export const cassandraBucket = drillKind({
  id: 'cassandra-bucket',
  title: 'Size of a bucket',
  unit: 'days',
  tolerance: 0.1,
  source: 'DataStax: keep a partition under 100 MB',
  draw: (random) => ({
    perMinute: pick(random, [6, 30, 60]),
    bytes: pick(random, [100, 200, 400]),
  }),
  ask: ({ perMinute, bytes }) =>
    `A device writes ${perMinute} rows a minute of ${bytes} bytes into one Cassandra partition. After how many days does the partition reach 100 MB?`,
  solve: ({ perMinute, bytes }) => 100e6 / (perMinute * 1440 * bytes),
  work: ({ perMinute, bytes }) => [
    `${perMinute} x 1,440 x ${bytes} B = ${figure((perMinute * 1440 * bytes) / 1e6)} MB a day`,
    `100 MB / ${figure((perMinute * 1440 * bytes) / 1e6)} MB`,
  ],
});

export const objectPrefixes = drillKind({
  id: 'object-prefixes',
  title: 'Prefixes for a request rate',
  unit: 'prefixes',
  tolerance: 0.02,
  source: 'AWS S3: 3,500 writes and 5,500 reads a second for each partitioned prefix',
  draw: (random) => ({ writes: pick(random, [9_000, 20_000, 50_000]), reads: pick(random, [10_000, 40_000, 100_000]) }),
  ask: ({ writes, reads }) =>
    `A job writes ${figure(writes)} objects a second and reads ${figure(reads)}. Over how many prefixes must they be spread, at least?`,
  solve: ({ writes, reads }) => Math.max(Math.ceil(writes / 3500), Math.ceil(reads / 5500)),
  work: ({ writes, reads }) => [
    `writes: ${figure(writes)} / 3,500 = ${figure(writes / 3500)}`,
    `reads: ${figure(reads)} / 5,500 = ${figure(reads / 5500)}`,
    'the larger of the two, rounded up',
  ],
});
