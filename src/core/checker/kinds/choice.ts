import type { DemandOf, SimpleDemand } from '../demand';
import type { Finding } from '../finding';
import type { Scene } from '../scene';
import { listed } from '../sentence';

/** How a simple demand is evaluated; the registry hands it in, so that this kind does not need to know the others. */
export type EvaluateSimple = (demand: SimpleDemand, scene: Scene) => Finding;

/** One of several complete alternatives holds. The one that is nearest to holding is the one that is spoken of. */
export function choice({ options }: DemandOf<'choice'>, scene: Scene, evaluate: EvaluateSimple): Finding {
  const tried = options.map(({ name, all }) => {
    const parts = all.map((demand) => ({ demand, finding: evaluate(demand, scene) }));
    // Where nothing is begun, what is broken is worth showing before what is merely not there.
    const broken = parts.some(({ finding }) => finding.status === 'violated');
    return { name, parts, progress: progressOf(parts) + (broken ? tieBreak : 0) };
  });
  const best = tried.reduce((a, b) => (b.progress > a.progress ? b : a));
  const findings = best.parts.map(({ finding }) => finding);
  const shapes = [
    ...new Set(findings.filter(({ status }) => status !== 'missing').flatMap((finding) => finding.shapes)),
  ];
  const open = findings.filter(({ status }) => status !== 'met');
  if (open.length === 0) {
    return { status: 'met', why: `${best.name}: ${lowered(findings[0]?.why ?? '')}`, shapes };
  }
  const broken = open.find(({ status }) => status === 'violated');
  if (broken) return { ...broken, why: `${best.name}: ${lowered(broken.why)}` };
  if (best.progress < tieBreak) {
    return {
      status: 'missing',
      why: `None of the alternatives stands: ${listed(
        options.map(({ name }) => `“${name}”`),
        'or',
      )}.`,
      shapes,
    };
  }
  return {
    status: 'partial',
    why: `“${best.name}” is begun: ${lowered(open[0]?.why ?? '')}`,
    shapes,
    partsFound: findings.filter(({ status }) => status === 'met').map(({ why }) => why),
    partsNeeded: open.map(({ why }) => why),
  };
}

/** Less than any real step. */
const tieBreak = 1e-6;

interface Part {
  readonly demand: SimpleDemand;
  readonly finding: Finding;
}

/** Share of an alternative that stands. Leaving something out is no step towards it, so `absent` and `separate` do not count. */
function progressOf(parts: readonly Part[]): number {
  const complete = parts.every(({ finding }) => finding.status === 'met');
  if (complete) return 1;
  const points = parts.map(({ demand, finding }) => {
    if (demand.demand === 'absent' || demand.demand === 'separate') return 0;
    return finding.status === 'met' ? 1 : finding.status === 'partial' ? 0.5 : 0;
  });
  return points.reduce<number>((sum, point) => sum + point, 0) / (parts.length + 1);
}

function lowered(why: string): string {
  return why.charAt(0).toLowerCase() + why.slice(1);
}
