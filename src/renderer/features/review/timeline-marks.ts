import type { Output } from '../../../contract/methods';
import type { Exercise } from '../../../core/exercise/exercise';
import type { ReviewDesk } from './review-desk';

type Mark = Output<'attempt.review'>['marks'][number];

/** Marks that stand on the lane of verdicts: what turned, hints, pauses, trade-offs. Phases have a lane of their own. */
export function laneMarks(marks: readonly Mark[]): readonly { readonly mark: Mark; readonly index: number }[] {
  return marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.type !== 'phase' && mark.type !== 'finish');
}

/** A mark as a sentence. */
export function markText(mark: Mark, exercise: Exercise): string {
  const requirement = exercise.requirements.find((each) => each.id === mark.subject)?.statement ?? mark.subject;
  const phase = exercise.phases.find((each) => each.id === mark.subject)?.title ?? mark.subject;
  switch (mark.type) {
    case 'verdict':
      return `“${requirement}” turned ${mark.value}`;
    case 'hint':
      return `Hint ${mark.value} for “${requirement}”`;
    case 'phase':
      return `${phase} arrived`;
    case 'answer':
      return `${phase}: you said ${mark.value} breaks first`;
    case 'decision':
      return 'A trade-off was written';
    case 'pause':
      return 'Paused';
    case 'resume':
      return 'Went on';
    case 'finish':
      return mark.value === 'abandoned' ? 'Abandoned' : 'Finished';
  }
}

/** Chooses the mark before or after the chosen one; ends stay where they are. */
export function stepMark({ loaded, store }: ReviewDesk, step: 1 | -1): void {
  const last = loaded.review.marks.length - 1;
  const { mark } = store.getState();
  const next = mark === null ? (step === 1 ? 0 : last) : mark + step;
  store.setState({ mark: Math.max(0, Math.min(last, next)) });
  const subject = loaded.review.marks[Math.max(0, Math.min(last, next))];
  if (subject?.type === 'verdict' || subject?.type === 'hint') store.setState({ open: subject.subject });
}

/** Where the axis ends: at the first labelled minute after the attempt, however much of its time was left. */
export function axisEnd(elapsedMs: number): number {
  const minutes = Math.max(elapsedMs, 1) / 60_000;
  const step = axisStep(minutes);
  return Math.ceil(minutes / step) * step * 60_000;
}

function axisStep(minutes: number): number {
  if (minutes > 90) return 15;
  if (minutes > 50) return 10;
  return minutes > 12 ? 5 : 1;
}

/** Minutes at which the axis is labelled: every five, or fewer when the attempt is long. */
export function axisMinutes(durationMs: number): readonly number[] {
  const minutes = durationMs / 60_000;
  const step = axisStep(minutes);
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step);
}
