import { idleClusters, llmBatch, longTermStorage, scanCost, spotSavings } from './cost-drills';
import type { AnyDrillKind } from './drill';
import {
  h3Cells,
  hnswMemory,
  ivfPqMemory,
  redisNodes,
  regionBudget,
  sampleRatio,
  shufflePartitions,
} from './serving-drills';
import {
  backfillTime,
  cassandraBucket,
  compactedFiles,
  objectPrefixes,
  prometheusDisk,
  smallFiles,
  storageADay,
  tieredStorage,
} from './storage-drills';
import {
  catchUp,
  dedupMemory,
  exactlyOnceDelay,
  hotCell,
  kafkaDisk,
  kafkaPartitions,
  kinesisShards,
  windowState,
} from './streaming-drills';

/** Every kind of sum. A new one is written in the file of its subject and named here. */
export const drillKinds: readonly AnyDrillKind[] = [
  spotSavings,
  scanCost,
  tieredStorage,
  longTermStorage,
  idleClusters,
  llmBatch,
  kafkaPartitions,
  kinesisShards,
  kafkaDisk,
  hotCell,
  catchUp,
  exactlyOnceDelay,
  dedupMemory,
  windowState,
  storageADay,
  backfillTime,
  smallFiles,
  compactedFiles,
  prometheusDisk,
  cassandraBucket,
  objectPrefixes,
  hnswMemory,
  ivfPqMemory,
  redisNodes,
  regionBudget,
  h3Cells,
  sampleRatio,
  shufflePartitions,
];
