import { shortened } from '../../core/checker/sentence';
import type { Status } from '../../core/documents/attempt';
import type { CheckResult } from './check-result';
import type { Output } from './output';

const statusColour: Readonly<Record<Status, number>> = { met: 32, partial: 33, missing: 2, violated: 31 };
/** What needs doing comes first, as in the panel. */
const order: readonly Status[] = ['violated', 'partial', 'missing', 'met'];
const indent = 12;

/** The report as people read it in a terminal. */
export function checkTable({ exercise, shown, graph, report }: CheckResult, output: Output): string {
  const statements = new Map(exercise.requirements.map(({ id, statement }) => [id, statement]));
  const texts = new Map(graph.nodes.map(({ id, text }) => [id, text]));
  const verdicts = order.flatMap((status) => report.requirements.filter((verdict) => verdict.status === status));
  const met = report.requirements.filter(({ status }) => status === 'met').length;
  const all = exercise.phases.length;
  const phases = shown === all ? 'all phases' : shown === 1 ? `phase 1 of ${all}` : `phases 1 to ${shown} of ${all}`;
  const lines = [
    `${exercise.title}, ${phases}: ${met} of ${report.requirements.length} met, score ${Math.round(report.score * 100)} of 100`,
    '',
  ];
  for (const { id, status, why } of verdicts) {
    const mark = paint(status.padEnd(indent - 2), statusColour[status], output);
    lines.push(`  ${mark}${statements.get(id) ?? id}`);
    lines.push(...wrap(why, output).map((line) => `${' '.repeat(indent)}${paint(line, 2, output)}`));
  }
  const { surplus } = report.parsimony;
  if (surplus.length > 0) {
    lines.push('', 'Serves no requirement:', ...surplus.map((id) => `  ${shortened(texts.get(id) ?? id)}`));
  }
  if (report.diagnostics.length > 0) {
    lines.push('', 'About the drawing:', ...report.diagnostics.map(({ sentence }) => `  ${sentence}`));
  }
  return lines.join('\n');
}

function paint(text: string, code: number, { colour }: Output): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text;
}

function wrap(text: string, { columns }: Output): string[] {
  const width = Math.max(40, Math.min(columns, 120) - indent);
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
