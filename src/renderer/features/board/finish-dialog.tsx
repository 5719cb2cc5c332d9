import { useState } from 'react';
import { type AttemptSnapshot, useAttemptClock } from '../../actions/attempt-clock';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { clockText } from '../../ui/time-text';
import { useBoard, useBoardDesk } from './board-desk';

/** Finishing cannot be taken back: it asks once. */
export function FinishDialog({ onClose }: { readonly onClose: () => void }) {
  const attempt = useBoard((state) => state.attempt);
  return attempt === null ? null : <FinishQuestion attempt={attempt} onClose={onClose} />;
}

function FinishQuestion({ attempt, onClose }: { readonly attempt: AttemptSnapshot; readonly onClose: () => void }) {
  const desk = useBoardDesk();
  const { remainingMs } = useAttemptClock(attempt);
  const [busy, setBusy] = useState(false);
  const toCome = attempt.view.phases.filter((phase) => phase.shownAt === null).length;
  async function finish() {
    setBusy(true);
    await desk.finish();
    setBusy(false);
    onClose();
  }
  async function abandon() {
    setBusy(true);
    await desk.abandon();
    onClose();
  }
  const left = remainingMs === 0 ? 'The time is up.' : `${clockText(remainingMs)} are left.`;
  const constraints = toCome === 1 ? 'One constraint has' : `${toCome} constraints have`;
  return (
    <Dialog
      title="Finish the attempt?"
      lead={`${left} ${toCome > 0 ? `${constraints} not arrived yet. ` : ''}The board is checked once more, and you see the reference.`}
      onClose={onClose}
      footer={
        <>
          <Button look="ghost" disabled={busy} onClick={() => void abandon()} style={{ marginRight: 'auto' }}>
            Abandon without a score
          </Button>
          <Button onClick={onClose}>Draw on</Button>
          <Button look="primary" disabled={busy} autoFocus onClick={() => void finish()}>
            Finish and review
          </Button>
        </>
      }
    >
      <p>Everything that you drew and wrote stays in the attempt's folder.</p>
    </Dialog>
  );
}
