import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field } from './field';

/** Asks for a name. `onName` answers with what is wrong with it, or null when all is well. */
export function NameDialog({
  title,
  start,
  confirm,
  onName,
  onClose,
}: {
  readonly title: string;
  readonly start: string;
  readonly confirm: string;
  readonly onName: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  async function submit() {
    const trimmed = name.trim();
    if (trimmed === '') return setProblem('A name is needed.');
    const answer = await onName(trimmed);
    if (answer === null) onClose();
    else setProblem(answer);
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={() => void submit()}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="Name">
          {(id, className) => (
            <input
              id={id}
              className={className}
              value={name}
              maxLength={120}
              autoFocus
              aria-invalid={problem !== null}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {problem !== null && (
          <p role="alert" style={{ color: 'var(--wb-violated)', marginTop: 6 }}>
            {problem}
          </p>
        )}
      </form>
    </Dialog>
  );
}
