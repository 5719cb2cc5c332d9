import type { Attempt, Status } from '../documents/attempt';
import type { Exercise } from '../exercise/exercise';

/** What the last check said about one requirement, in words. */
export interface FinalVerdict {
  readonly id: string;
  readonly status: Status;
  readonly why: string;
}

export interface ReportInput {
  readonly attempt: Attempt;
  /** Date and time of the start, as they read where the person is. */
  readonly startedOn: string;
  /** Ms of the attempt at its end. */
  readonly elapsedMs: number;
  readonly exercise: Exercise;
  readonly verdicts: readonly FinalVerdict[];
}

const statusWords: Readonly<Record<Status, string>> = {
  met: 'met',
  partial: 'partly met',
  missing: 'missing',
  violated: 'violated',
};

/** report.md: a finished attempt for reading, in Markdown. */
export function reportText(input: ReportInput): string {
  const { attempt, exercise } = input;
  const sections = [
    [`# ${exercise.title}`, summary(input)].join('\n\n'),
    section('Checks', [checks(input), ...reasons(input)]),
    section('Constraints', constraints(input)),
    section('Trade-offs', attempt.decisions.length === 0 ? ['None written down.'] : decisions(input)),
    section('Hints taken', hints(input)),
    section('Pauses', pauses(attempt)),
    section('Numbers of this exercise', numbers(exercise)),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

/** Minutes and seconds: "4:05". */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function summary({ attempt, exercise, startedOn, elapsedMs }: ReportInput): string {
  const score = attempt.score === null ? 'not scored' : `${Math.round(attempt.score * 100)} %`;
  const over = elapsedMs > attempt.durationMs ? `, ${clockText(elapsedMs - attempt.durationMs)} over time` : '';
  return [
    `**Score: ${score}**`,
    '',
    `- ${exercise.company}, ${exercise.area}; attempt ${attempt.number}, ${attempt.mode}`,
    `- started ${startedOn}; took ${clockText(elapsedMs)} of ${clockText(attempt.durationMs)}${over}`,
  ].join('\n');
}

function checks({ attempt, exercise, verdicts }: ReportInput): string {
  const rows = verdicts.map((verdict) => {
    const requirement = exercise.requirements.find(({ id }) => id === verdict.id);
    const firstMet = attempt.verdicts.find(({ requirement }) => requirement === verdict.id)?.firstMetAt ?? null;
    const taken = attempt.hints.filter(({ requirement }) => requirement === verdict.id).length;
    return [
      requirement?.statement ?? verdict.id,
      String(requirement?.weight ?? ''),
      statusWords[verdict.status],
      firstMet === null ? '' : clockText(firstMet),
      taken === 0 ? '' : String(taken),
    ];
  });
  return table(['Requirement', 'Weight', 'Verdict', 'First met', 'Hints'], rows);
}

function reasons({ exercise, verdicts }: ReportInput): string[] {
  return verdicts.map((verdict) => {
    const requirement = exercise.requirements.find(({ id }) => id === verdict.id);
    const lines = [`- **${requirement?.statement ?? verdict.id}** (${statusWords[verdict.status]}): ${verdict.why}`];
    if (verdict.status !== 'met' && requirement !== undefined)
      lines.push(`  Why interviewers ask: ${requirement.reason}`);
    return lines.join('\n');
  });
}

function constraints({ attempt, exercise }: ReportInput): string[] {
  return attempt.phases.slice(1).map((shown) => {
    const phase = exercise.phases.find(({ id }) => id === shown.id);
    const title = phase?.title ?? shown.id;
    if (shown.shownAt === null) return `- **${title}** did not arrive.`;
    const expected = phase?.breaksFirst;
    const said = shown.answer === null ? 'no answer' : shown.answer;
    const model = expected === undefined ? '' : `; the model answer is ${expected.answer}: ${expected.why}`;
    return `- **${title}**, at ${clockText(shown.shownAt)}. What breaks first? You said: ${said}${model}`;
  });
}

function decisions({ attempt, exercise }: ReportInput): string[] {
  return attempt.decisions.map((decision) => {
    const serves = exercise.requirements.find(({ id }) => id === decision.requirement)?.statement;
    return [
      `- **${oneLine(decision.decision) || 'Untitled'}**`,
      ...(serves === undefined ? [] : [`  - serves: ${serves}`]),
      `  - costs: ${oneLine(decision.cost) || 'not said'}`,
      `  - would change it: ${oneLine(decision.changeMind) || 'not said'}`,
    ].join('\n');
  });
}

function hints({ attempt, exercise }: ReportInput): string[] {
  return attempt.hints.map((hint) => {
    const requirement = exercise.requirements.find(({ id }) => id === hint.requirement);
    return `- ${clockText(hint.at)}, ${requirement?.statement ?? hint.requirement}: ${requirement?.hints[hint.step - 1] ?? ''}`;
  });
}

function pauses(attempt: Attempt): string[] {
  return attempt.pauses.map(({ from, wallMs }) => `- at ${clockText(from)}, for ${clockText(wallMs ?? 0)}`);
}

function numbers(exercise: Exercise): string[] {
  return exercise.numbers.map(({ what, working, result }) => `- ${what}: ${oneLine(working)} = **${result}**`);
}

function section(title: string, parts: readonly string[]): string {
  if (parts.length === 0) return '';
  const [first, ...rest] = parts;
  const body = first?.startsWith('|') ? [first, '', ...rest] : parts;
  return `## ${title}\n\n${body.join('\n')}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
