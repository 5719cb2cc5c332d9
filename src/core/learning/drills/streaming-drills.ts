import { drillKind, figure, pick } from './drill';

const secondsADay = 86_400;

export const kafkaPartitions = drillKind({
  id: 'kafka-partitions',
  title: 'Partitions for a rate',
  unit: 'partitions',
  tolerance: 0.02,
  source:
    'Confluent, how to choose the number of topics and partitions: the larger of rate / producer and rate / consumer',
  draw: (random) => ({
    events: pick(random, [200_000, 400_000, 600_000, 1_000_000]),
    bytes: pick(random, [250, 500, 1000]),
    producer: pick(random, [10, 20]),
    consumer: pick(random, [5, 10]),
  }),
  ask: ({ events, bytes, producer, consumer }) =>
    `${figure(events)} events a second of ${bytes} bytes each. A partition takes ${producer} MB/s from producers and gives ${consumer} MB/s to one consumer. How many partitions, at least?`,
  solve: ({ events, bytes, producer, consumer }) => {
    const rate = (events * bytes) / 1e6;
    return Math.max(Math.ceil(rate / producer), Math.ceil(rate / consumer));
  },
  work: ({ events, bytes, producer, consumer }) => [
    `${figure(events)} x ${bytes} B = ${figure((events * bytes) / 1e6)} MB/s`,
    `max(${figure((events * bytes) / 1e6)} / ${producer}, ${figure((events * bytes) / 1e6)} / ${consumer}), rounded up`,
  ],
});

export const kinesisShards = drillKind({
  id: 'kinesis-shards',
  title: 'Shards for a rate',
  unit: 'shards',
  tolerance: 0.02,
  source: 'AWS: a shard takes in 1 MB/s or 1,000 records a second, whichever comes first',
  draw: (random) => ({
    records: pick(random, [4_000, 12_000, 30_000, 80_000]),
    bytes: pick(random, [300, 800, 1_500, 4_000]),
  }),
  ask: ({ records, bytes }) =>
    `${figure(records)} records a second of ${figure(bytes)} bytes go into Kinesis. How many shards take them?`,
  solve: ({ records, bytes }) => Math.max(Math.ceil(records / 1000), Math.ceil((records * bytes) / 1e6)),
  work: ({ records, bytes }) => [
    `by records: ${figure(records)} / 1,000 = ${figure(records / 1000)}`,
    `by bytes: ${figure(records)} x ${figure(bytes)} B = ${figure((records * bytes) / 1e6)} MB/s, over 1 MB/s`,
    'the larger of the two, rounded up',
  ],
});

export const kafkaDisk = drillKind({
  id: 'kafka-disk',
  title: 'Disk for a retention',
  unit: 'TB',
  tolerance: 0.05,
  source: 'Arithmetic; a replica is a whole copy',
  draw: (random) => ({
    rate: pick(random, [20, 50, 120, 300]),
    days: pick(random, [1, 3, 7]),
    replicas: pick(random, [2, 3]),
  }),
  ask: ({ rate, days, replicas }) =>
    `A topic takes ${rate} MB/s, keeps ${days === 1 ? 'one day' : `${days} days`}, and has ${replicas} replicas. How much disk do the brokers need for it, in TB?`,
  solve: ({ rate, days, replicas }) => (rate * secondsADay * days * replicas) / 1e6,
  work: ({ rate, days, replicas }) => [
    `${rate} MB/s x 86,400 s = ${figure((rate * secondsADay) / 1e6)} TB a day`,
    `x ${days} x ${replicas} replicas`,
  ],
});

export const exactlyOnceDelay = drillKind({
  id: 'exactly-once-delay',
  title: 'What exactly once costs in time',
  unit: 's',
  tolerance: 0.05,
  source:
    'Flink: what a transactional sink writes is visible to read_committed only after the checkpoint that commits it',
  draw: (random) => ({
    interval: pick(random, [5, 10, 30, 60]),
    checkpoint: pick(random, [1, 2, 4]),
    processing: pick(random, [0.5, 1, 2]),
  }),
  ask: ({ interval, checkpoint, processing }) =>
    `Processing takes ${processing} s. The job checkpoints every ${interval} s, and a checkpoint takes ${checkpoint} s. With a transactional sink, how old is a result at worst when a reader first sees it?`,
  solve: ({ interval, checkpoint, processing }) => processing + interval + checkpoint,
  work: ({ interval, checkpoint, processing }) => [
    'at worst it is written just after a checkpoint began',
    `${processing} s + ${interval} s until the next one + ${checkpoint} s until that one commits`,
  ],
});

export const dedupMemory = drillKind({
  id: 'dedup-memory',
  title: 'State for deduplication',
  unit: 'GB',
  tolerance: 0.05,
  source: 'Arithmetic; overhead a key as given',
  draw: (random) => ({
    rate: pick(random, [10_000, 50_000, 200_000]),
    minutes: pick(random, [10, 30, 60]),
    bytes: pick(random, [16, 32]),
    overhead: pick(random, [32, 48]),
  }),
  ask: ({ rate, minutes, bytes, overhead }) =>
    `${figure(rate)} events a second carry an id of ${bytes} bytes. Ids are kept for ${minutes} minutes, with ${overhead} bytes of overhead each. How large is the state, in GB?`,
  solve: ({ rate, minutes, bytes, overhead }) => (rate * minutes * 60 * (bytes + overhead)) / 1e9,
  work: ({ rate, minutes, bytes, overhead }) => [
    `${figure(rate)} x ${minutes * 60} s = ${figure(rate * minutes * 60)} ids`,
    `x (${bytes} + ${overhead}) B`,
  ],
});

export const windowState = drillKind({
  id: 'window-state',
  title: 'State of sliding windows',
  unit: 'MB',
  tolerance: 0.05,
  source: 'Arithmetic: a sliding window that is kept as panes holds one value for each step',
  draw: (random) => ({
    keys: pick(random, [50_000, 200_000, 1_000_000]),
    minutes: pick(random, [5, 10]),
    step: pick(random, [5, 10]),
    counts: pick(random, [2, 3]),
  }),
  ask: ({ keys, minutes, step, counts }) =>
    `${figure(keys)} keys, sliding windows of ${minutes} min every ${step} s, ${counts} counters of 8 bytes in each pane. How much state, in MB?`,
  solve: ({ keys, minutes, step, counts }) => (keys * ((minutes * 60) / step) * counts * 8) / 1e6,
  work: ({ keys, minutes, step, counts }) => [
    `${minutes * 60} s / ${step} s = ${(minutes * 60) / step} panes`,
    `${figure(keys)} keys x ${(minutes * 60) / step} panes x ${counts} x 8 B`,
  ],
});

export const hotCell = drillKind({
  id: 'hot-cell',
  title: 'Load of a hot key',
  unit: 'sub-keys',
  tolerance: 0.02,
  source: 'A key lives on one partition; 10 MB/s is a careful plan for one, Confluent speaks of tens',
  draw: (random) => ({
    rate: pick(random, [50, 80, 200]),
    share: pick(random, [20, 30, 40, 60]),
    limit: 10,
  }),
  ask: ({ rate, share, limit }) =>
    `A log takes ${rate} MB/s. One key suddenly gets ${share} % of it. A partition takes ${limit} MB/s. Into how many sub-keys must the key be split, at least?`,
  solve: ({ rate, share, limit }) => Math.ceil((rate * share) / 100 / limit),
  work: ({ rate, share, limit }) => [
    `${rate} MB/s x ${share} % = ${figure((rate * share) / 100)} MB/s on one partition`,
    `${figure((rate * share) / 100)} / ${limit}, rounded up`,
  ],
});

export const catchUp = drillKind({
  id: 'catch-up',
  title: 'Time to catch up',
  unit: 'min',
  tolerance: 0.05,
  source: 'Arithmetic: a backlog shrinks by the difference of the rates',
  draw: (random) => ({
    produced: pick(random, [20_000, 50_000, 100_000]),
    factor: pick(random, [1.25, 1.5, 2]),
    outage: pick(random, [10, 20, 60]),
  }),
  ask: ({ produced, factor, outage }) =>
    `A consumer was down for ${outage} min. Producers write ${figure(produced)} events a second; it reads ${figure(produced * factor)} a second. How many minutes until it has caught up?`,
  solve: ({ produced, factor, outage }) => (produced * outage) / (produced * factor - produced),
  work: ({ produced, factor, outage }) => [
    `backlog: ${figure(produced)} x ${outage * 60} s = ${figure(produced * outage * 60)} events`,
    `it shrinks by ${figure(produced * factor - produced)} a second`,
  ],
});
