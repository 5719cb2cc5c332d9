import { exportedFileSchema } from '../../../contract/board-values';
import { paperPicture } from '../../canvas/attempt-picture';
import { sendBytes } from '../../host/send-bytes';
import type { ReviewDesk } from './review-desk';

async function send({ workbench: { notices } }: ReviewDesk, name: string, body: Blob): Promise<void> {
  const reply = await sendBytes(`/export?name=${encodeURIComponent(name)}`, body, exportedFileSchema);
  const sentence = reply.ok ? reply.value.sentence : reply.error.message;
  if (sentence !== '') notices.getState().say(sentence);
}

function fileName({ store }: ReviewDesk, ending: string): string {
  const { exerciseTitle, number } = store.getState().attempt;
  return `${exerciseTitle}, attempt ${number}${ending}`;
}

export async function exportReviewPicture(desk: ReviewDesk): Promise<void> {
  const { ownEditor } = desk.store.getState();
  if (ownEditor === null) return;
  try {
    await send(desk, fileName(desk, '.png'), await ownEditor.renderImage(paperPicture));
  } catch (error) {
    // The canvas rejects with a sentence for people.
    desk.workbench.notices.getState().say(error instanceof Error ? error.message : 'The browser refused this.');
  }
}

/** The report that main wrote at the finish, to a file of the person's choice. */
export async function exportReviewReport(desk: ReviewDesk): Promise<void> {
  try {
    const response = await fetch(`/attempts/${desk.store.getState().attempt.id}/report.md`);
    if (!response.ok) throw new Error(`status ${response.status}`);
    await send(desk, fileName(desk, ', report.md'), await response.blob());
  } catch {
    desk.workbench.notices.getState().say('There is no report in the folder of this attempt.');
  }
}

/** The same exercise again, in the same mode and time. */
export async function retryExercise({ store, workbench }: ReviewDesk): Promise<void> {
  const { exerciseId, mode, durationMs } = store.getState().attempt;
  const minutes = Math.round(durationMs / 60_000);
  const reply = await workbench.client.call('attempt.start', { exercise: exerciseId, mode, minutes });
  if (reply.ok) workbench.navigation.getState().go({ name: 'attempt', id: reply.value.id });
  else workbench.notices.getState().say(reply.error.message);
}
