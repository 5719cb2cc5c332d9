import { useState } from 'react';
import type { AttemptView } from '../../../contract/values';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Finishing cannot be taken back: it asks once, on Home as on the board. */
export function FinishDialog({
  attempt,
  onFinish,
  onClose,
}: {
  readonly attempt: AttemptView;
  readonly onFinish: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const [busy, setBusy] = useState(false);
  async function finish() {
    setBusy(true);
    await onFinish();
    onClose();
  }
  return (
    <Dialog
      title="Finish the attempt?"
      lead={`${attempt.exerciseTitle}, attempt ${attempt.number}: the board is checked once more, and you see the reference.`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Not yet</Button>
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
