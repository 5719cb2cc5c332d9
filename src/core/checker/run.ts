import type { Graph } from '../diagram/graph';
import type { Vocabulary } from '../diagram/vocabulary';
import type { Status } from '../documents/attempt';
import { diagnose, type Diagnostic } from './diagnostics';
import type { StatedDecision, Verdict } from './finding';
import { parsimonyOf, type Parsimony } from './parsimony';
import { evaluate } from './registry';
import type { Requirement } from './requirement';
import { Scene } from './scene';

export interface CheckInput {
  readonly graph: Graph;
  readonly catalog: Vocabulary;
  /** Those that apply now, in the order in which they are shown. */
  readonly requirements: readonly Requirement[];
  readonly decisions: readonly StatedDecision[];
}

export interface PhaseCoverage {
  /** Id of the phase. */
  readonly phase: string;
  /** Weighted share of its requirements, 0 to 1; a partial one counts half. */
  readonly share: number;
  readonly met: number;
  readonly total: number;
}

export interface Report {
  /** Weighted share of all requirements minus what surplus costs, 0 to 1. */
  readonly score: number;
  readonly requirements: readonly Verdict[];
  readonly parsimony: Parsimony;
  /** In the order in which the phases first appear among the requirements. */
  readonly coverage: readonly PhaseCoverage[];
  readonly diagnostics: readonly Diagnostic[];
}

const credit: Readonly<Record<Status, number>> = { met: 1, partial: 0.5, missing: 0, violated: 0 };

/**
 * Holds a graph against requirements. Deterministic: the same drawing gets the same report, whatever the order of its
 * shapes. The cost is linear in nodes and edges for each requirement.
 */
export function check({ graph, catalog, requirements, decisions }: CheckInput): Report {
  const scene = new Scene(graph, catalog, decisions);
  const verdicts = requirements.map((requirement): Verdict => ({
    id: requirement.id,
    ...evaluate(requirement.check, scene),
  }));
  const graded = requirements.map((requirement, index) => ({
    requirement,
    status: verdicts[index]?.status ?? 'missing',
  }));
  const parsimony = parsimonyOf(scene, verdicts);
  return {
    // A sum of shares: 0.235, and not 0.23500000000000001.
    score: Number(Math.max(0, shareOf(graded) - parsimony.cost).toFixed(6)),
    requirements: verdicts,
    parsimony,
    coverage: coverageOf(graded),
    diagnostics: diagnose(scene),
  };
}

interface Graded {
  readonly requirement: Requirement;
  readonly status: Status;
}

function shareOf(graded: readonly Graded[]): number {
  const weight = graded.reduce((sum, { requirement }) => sum + requirement.weight, 0);
  const earned = graded.reduce((sum, { requirement, status }) => sum + requirement.weight * credit[status], 0);
  return weight === 0 ? 0 : earned / weight;
}

function coverageOf(graded: readonly Graded[]): PhaseCoverage[] {
  const phases = [...new Set(graded.map(({ requirement }) => requirement.phase))];
  return phases.map((phase) => {
    const own = graded.filter(({ requirement }) => requirement.phase === phase);
    const met = own.filter(({ status }) => status === 'met').length;
    return { phase, share: shareOf(own), met, total: own.length };
  });
}
