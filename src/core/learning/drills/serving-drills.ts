import { drillKind, figure, pick } from './drill';

export const hnswMemory = drillKind({
  id: 'hnsw-memory',
  title: 'Memory of an HNSW index',
  unit: 'GB',
  tolerance: 0.05,
  source: 'OpenSearch: 1.1 x (4 x dimensions + 8 x M) bytes a vector, times replicas + 1',
  draw: (random) => ({
    vectors: pick(random, [10e6, 100e6, 1e9]),
    dimensions: pick(random, [384, 768, 1_536]),
    m: pick(random, [16, 32]),
    replicas: pick(random, [0, 1]),
  }),
  ask: ({ vectors, dimensions, m, replicas }) =>
    `${figure(vectors / 1e6)} million vectors of ${figure(dimensions)} dimensions in HNSW with M = ${m}, ${replicas === 0 ? 'no replica' : 'one replica'}. How much memory, in GB?`,
  solve: ({ vectors, dimensions, m, replicas }) => (1.1 * (4 * dimensions + 8 * m) * vectors * (replicas + 1)) / 1e9,
  work: ({ vectors, dimensions, m, replicas }) => [
    `1.1 x (4 x ${dimensions} + 8 x ${m}) B = ${figure(1.1 * (4 * dimensions + 8 * m))} B a vector`,
    `x ${figure(vectors / 1e6)} million x ${replicas + 1}`,
  ],
});

export const ivfPqMemory = drillKind({
  id: 'ivf-pq-memory',
  title: 'Memory of an IVF-PQ index',
  unit: 'GB',
  tolerance: 0.05,
  source: 'OpenSearch: m x code size in bits a vector; lists and ids left out',
  draw: (random) => ({
    vectors: pick(random, [100e6, 500e6, 1e9]),
    m: pick(random, [32, 64, 96]),
    bits: 8,
  }),
  ask: ({ vectors, m, bits }) =>
    `${figure(vectors / 1e6)} million vectors, squeezed by product quantisation to ${m} codes of ${bits} bits. How much memory do the codes take, in GB?`,
  solve: ({ vectors, m, bits }) => (vectors * m * bits) / 8 / 1e9,
  work: ({ vectors, m, bits }) => [
    `${m} x ${bits} bits = ${(m * bits) / 8} B a vector`,
    `x ${figure(vectors / 1e6)} million`,
  ],
});

export const redisNodes = drillKind({
  id: 'redis-nodes',
  title: 'Nodes for a request rate',
  unit: 'nodes',
  tolerance: 0.02,
  source: 'redis-benchmark, indicative: about 140,000 requests a second without pipelining',
  draw: (random) => ({
    reads: pick(random, [100_000, 300_000, 900_000]),
    writes: pick(random, [40_000, 120_000]),
    load: pick(random, [50, 60]),
  }),
  ask: ({ reads, writes, load }) =>
    `${figure(reads)} reads and ${figure(writes)} writes a second by key. A node does 140,000 requests a second and shall run at ${load} %. How many nodes?`,
  solve: ({ reads, writes, load }) => Math.ceil((reads + writes) / (140_000 * (load / 100))),
  work: ({ reads, writes, load }) => [
    `${figure(reads + writes)} requests a second`,
    `over 140,000 x ${load} % = ${figure(1400 * load)}, rounded up`,
  ],
});

export const regionBudget = drillKind({
  id: 'region-budget',
  title: 'What a crossing leaves',
  unit: 'ms',
  tolerance: 0.05,
  source: 'Third-party measurements: us-east-1 to eu-west-1 about 67 ms, to us-west-2 about 71 ms, there and back',
  draw: (random) => ({
    budget: pick(random, [200, 250, 300]),
    crossings: pick(random, [1, 2]),
    trip: pick(random, [67, 71]),
    ranking: pick(random, [20, 40]),
  }),
  ask: ({ budget, crossings, trip, ranking }) =>
    `A request has ${budget} ms. It crosses to another region ${crossings === 1 ? 'once' : 'twice'}, ${trip} ms there and back each time, and ranking takes ${ranking} ms. How many ms are left for everything else?`,
  solve: ({ budget, crossings, trip, ranking }) => budget - crossings * trip - ranking,
  work: ({ budget, crossings, trip, ranking }) => [`${budget} - ${crossings} x ${trip} - ${ranking}`],
});

export const h3Cells = drillKind({
  id: 'h3-cells',
  title: 'Cells of a service area',
  unit: 'cells',
  tolerance: 0.05,
  source: 'h3geo.org, average areas: 5.16, 0.737 and 0.105 km2 at resolutions 7, 8 and 9',
  draw: (random) => ({
    cities: pick(random, [40, 200, 600]),
    area: pick(random, [400, 1_000]),
    cell: pick(random, [
      { resolution: 7, km2: 5.16 },
      { resolution: 8, km2: 0.737 },
      { resolution: 9, km2: 0.105 },
    ]),
  }),
  ask: ({ cities, area, cell }) =>
    `${cities} cities of ${figure(area)} km2 each, in H3 cells of resolution ${cell.resolution} (${cell.km2} km2). How many cells?`,
  solve: ({ cities, area, cell }) => (cities * area) / cell.km2,
  work: ({ cities, area, cell }) => [
    `${cities} x ${figure(area)} km2 = ${figure(cities * area)} km2`,
    `/ ${cell.km2} km2`,
  ],
});

export const sampleRatio = drillKind({
  id: 'sample-ratio',
  title: 'Is the split as planned?',
  unit: '(chi-squared)',
  tolerance: 0.05,
  source: 'Chi-squared test with one degree of freedom: above 10.83 the chance is below 0.001',
  draw: (random) => ({
    half: pick(random, [50_000, 100_000, 500_000]),
    off: pick(random, [300, 600, 1_200]),
  }),
  ask: ({ half, off }) =>
    `A test was planned 50:50. ${figure(half + off)} people were seen in A and ${figure(half - off)} in B. What is chi-squared?`,
  solve: ({ half, off }) => (2 * off ** 2) / half,
  work: ({ half, off }) => [
    `expected: ${figure(half)} each; off by ${figure(off)} on both sides`,
    `2 x ${figure(off)}^2 / ${figure(half)}`,
  ],
});

export const shufflePartitions = drillKind({
  id: 'shuffle-partitions',
  title: 'Partitions of a shuffle',
  unit: 'partitions',
  tolerance: 0.05,
  source: 'Spark: advisory partition size 64 MB; 200 partitions unless told otherwise',
  draw: (random) => ({ gigabytes: pick(random, [50, 320, 1_200]), target: 64 }),
  ask: ({ gigabytes, target }) =>
    `A shuffle moves ${figure(gigabytes)} GB. At ${target} MB each, how many partitions should it have?`,
  solve: ({ gigabytes, target }) => Math.ceil((gigabytes * 1000) / target),
  work: ({ gigabytes, target }) => [
    `${figure(gigabytes * 1000)} MB / ${target} MB, rounded up`,
    `with 200 they would be ${figure((gigabytes * 1000) / 200)} MB each`,
  ],
});
