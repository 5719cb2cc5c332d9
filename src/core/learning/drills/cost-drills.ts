import { drillKind, figure, pick } from './drill';

export const spotSavings = drillKind({
  id: 'spot-savings',
  title: 'Savings by Spot',
  unit: '$ a month',
  tolerance: 0.05,
  source:
    'Up to 90 % off (AWS), typically 50 to 70 % (nOps). What moves is not what is saved: the discount is, less what runs twice',
  draw: (random) => ({
    spend: pick(random, [200_000, 500_000, 800_000]),
    share: pick(random, [50, 60, 70, 80]),
    discount: pick(random, [50, 60, 70]),
    rerun: pick(random, [0, 5, 10]),
  }),
  ask: ({ spend, share, discount, rerun }) =>
    `Batch compute costs $${figure(spend)} a month. ${share} % of it can move to Spot at ${discount} % off${rerun === 0 ? '' : `; interruptions make ${rerun} % of the moved work run twice`}. How many dollars a month are saved?`,
  solve: ({ spend, share, discount, rerun }) => {
    const moved = (spend * share) / 100;
    return moved - moved * (1 - discount / 100) * (1 + rerun / 100);
  },
  work: ({ spend, share, discount, rerun }) => [
    `moved: $${figure(spend)} x ${share} % = $${figure((spend * share) / 100)}`,
    `then paid for it: x ${100 - discount} %${rerun === 0 ? '' : ` x ${1 + rerun / 100}`}`,
    'what moved, less what is paid for it then',
  ],
});

export const scanCost = drillKind({
  id: 'scan-cost',
  title: 'A partition filter',
  unit: '$ a month saved',
  tolerance: 0.05,
  source: 'Google: $6.25 a TiB on demand (2026)',
  draw: (random) => ({
    terabytes: pick(random, [10, 40, 120]),
    days: pick(random, [90, 180, 365]),
    read: pick(random, [1, 7]),
    queries: pick(random, [20, 50, 200]),
  }),
  ask: ({ terabytes, days, read, queries }) =>
    `A table of ${terabytes} TiB holds ${days} days, evenly. ${queries} queries a day read it whole, though each needs ${read === 1 ? 'one day' : `${read} days`}. What does require_partition_filter save in a month of 30 days, at $6.25 a TiB?`,
  solve: ({ terabytes, days, read, queries }) => terabytes * (1 - read / days) * queries * 30 * 6.25,
  work: ({ terabytes, days, read, queries }) => [
    `without: ${terabytes} TiB x ${queries} x 30 x $6.25 = $${figure(terabytes * queries * 30 * 6.25)}`,
    `with: ${read} / ${days} of that`,
  ],
});

export const longTermStorage = drillKind({
  id: 'long-term-storage',
  title: 'Long-term storage',
  unit: '$ a month',
  tolerance: 0.05,
  source:
    'Google: a partition that was not changed for 90 days costs half; $0.02 a GB-month assumed for active storage',
  draw: (random) => ({ terabytes: pick(random, [50, 200, 600]), old: pick(random, [40, 60, 75, 90]) }),
  ask: ({ terabytes, old }) =>
    `A warehouse holds ${figure(terabytes)} TB at $0.02 a GB-month. ${old} % of it lies in partitions that nobody changed for 90 days. What does storage cost a month?`,
  solve: ({ terabytes, old }) => terabytes * 1000 * 0.02 * (1 - old / 200),
  work: ({ terabytes, old }) => [
    `all active: ${figure(terabytes * 1000)} GB x $0.02 = $${figure(terabytes * 20)}`,
    `${old} % of it at half price`,
  ],
});

export const idleClusters = drillKind({
  id: 'idle-clusters',
  title: 'Idle clusters',
  unit: '$ a month saved',
  tolerance: 0.05,
  source: 'Arithmetic',
  draw: (random) => ({
    clusters: pick(random, [10, 25, 60]),
    price: pick(random, [4, 12, 20]),
    idle: pick(random, [6, 10, 14]),
    grace: pick(random, [0.5, 1]),
  }),
  ask: ({ clusters, price, idle, grace }) =>
    `${clusters} clusters at $${price} an hour stand idle ${idle} hours a day. Auto-termination stops each after ${grace === 1 ? 'an hour' : 'half an hour'} of idleness, once a day. What does it save in 30 days?`,
  solve: ({ clusters, price, idle, grace }) => clusters * price * (idle - grace) * 30,
  work: ({ clusters, price, idle, grace }) => [
    `${idle} h - ${grace} h = ${idle - grace} h a day and cluster`,
    `x ${clusters} x $${price} x 30`,
  ],
});

export const llmBatch = drillKind({
  id: 'llm-batch',
  title: 'A model as a step',
  unit: '$',
  tolerance: 0.05,
  source: 'Arithmetic; prices are given with the question',
  draw: (random) => ({
    documents: pick(random, [100_000, 1_000_000, 5_000_000]),
    input: pick(random, [800, 2_000]),
    output: pick(random, [100, 200]),
    cached: pick(random, [0, 40, 60]),
    prices: pick(random, [
      { input: 0.25, output: 1.25 },
      { input: 3, output: 15 },
    ]),
  }),
  ask: ({ documents, input, output, cached, prices }) =>
    `${figure(documents)} documents go through a model: ${figure(input)} tokens in and ${output} out each, at $${prices.input} and $${prices.output} a million${cached === 0 ? '' : `; ${cached} % were seen before and come from a cache by content hash`}. What does it cost?`,
  solve: ({ documents, input, output, cached, prices }) =>
    (documents * (1 - cached / 100) * (input * prices.input + output * prices.output)) / 1e6,
  work: ({ documents, input, output, cached, prices }) => [
    `${figure(documents * (1 - cached / 100))} documents are asked about`,
    `a document: ${input} x $${prices.input} / 1M + ${output} x $${prices.output} / 1M`,
  ],
});
