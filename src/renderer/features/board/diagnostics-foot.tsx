import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Diagnostic } from '../../../core/checker/diagnostics';
import { Button } from '../../ui/button';
import text from '../../ui/text.module.css';
import { useBoard, useBoardDesk } from './board-desk';
import styles from './checks-tab.module.css';

const nameable: ReadonlySet<Diagnostic['kind']> = new Set(['unrecognised', 'contradiction', 'unlabelled']);

/** What was not read, or only guessed at. Never red; the one line grows to the whole list. */
export function DiagnosticsFoot({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const [open, setOpen] = useState(false);
  // A label that was not read comes first: it is the one that changes verdicts.
  const sorted = [...diagnostics].sort((a, b) => Number(b.kind === 'unrecognised') - Number(a.kind === 'unrecognised'));
  const [first, ...rest] = sorted;
  if (first === undefined) return null;
  return (
    <footer className={styles.foot}>
      {open && (
        <ul className={styles.more} id="diagnostics">
          {rest.map((diagnostic) => (
            <li key={`${diagnostic.kind} ${diagnostic.shapes.join()}`}>
              <DiagnosticRow diagnostic={diagnostic} />
            </li>
          ))}
        </ul>
      )}
      <DiagnosticRow diagnostic={first} oneLine={!open}>
        {rest.length > 0 && (
          <Button look="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Fewer' : `${rest.length} more`}
          </Button>
        )}
      </DiagnosticRow>
    </footer>
  );
}

function DiagnosticRow({
  diagnostic,
  oneLine = false,
  children,
}: {
  readonly diagnostic: Diagnostic;
  readonly oneLine?: boolean;
  readonly children?: React.ReactNode;
}) {
  const { ask, checks } = useBoardDesk();
  const editor = useBoard((state) => state.editor);
  const [shape] = diagnostic.shapes;
  function show() {
    editor?.select(diagnostic.shapes);
    editor?.frame(diagnostic.shapes);
  }
  function say() {
    if (shape === undefined) return;
    const label = checks.getState().graph?.nodes.find((node) => node.id === shape)?.text ?? '';
    ask({ name: 'say-what-it-is', shape, text: label });
  }
  return (
    <div className={styles.footRow} data-diagnostic={diagnostic.kind}>
      <TriangleAlert size={14} aria-hidden />
      <span className={oneLine ? styles.one : undefined} title={oneLine ? diagnostic.sentence : undefined}>
        {diagnostic.sentence}
      </span>
      {nameable.has(diagnostic.kind) ? (
        <button type="button" className={text.link} onClick={say}>
          Say what it is
        </button>
      ) : (
        <button type="button" className={text.link} onClick={show}>
          Show
        </button>
      )}
      {children}
    </div>
  );
}
