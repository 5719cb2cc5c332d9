import { useEffect, useState } from 'react';
import type { ReferenceSummary } from '../../../contract/values';
import { fuzzyFilter } from '../../actions/fuzzy';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { SearchField } from '../../ui/field';
import { SketchPicture } from '../../ui/sketch-picture';
import styles from './beside-dialog.module.css';
import { useBoardDesk } from './board-desk';

/** Asks which reference is to be shown with the board. Enter takes the first hit. */
export function BesideDialog({ onClose }: { readonly onClose: () => void }) {
  const { workbench, catalog, showBeside } = useBoardDesk();
  const [references, setReferences] = useState<readonly ReferenceSummary[] | null>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    void workbench.client.call('content.index').then((reply) => {
      if (reply.ok) setReferences(reply.value.references.filter(({ locked }) => !locked));
      else workbench.notices.getState().say(reply.error.message);
    });
  }, [workbench]);
  const hits = fuzzyFilter(references ?? [], query, ({ title, company, summary }) => [title, `${company} ${summary}`]);

  function show(reference: ReferenceSummary | undefined) {
    if (reference === undefined) return;
    onClose();
    void showBeside(reference.id);
  }

  return (
    <Dialog
      title="Show a reference with the board"
      lead="It can be looked at while you draw, and not changed."
      wide
      onClose={onClose}
    >
      <SearchField
        label="Find a reference"
        value={query}
        onValue={setQuery}
        onKeyDown={(event) => event.key === 'Enter' && show(hits[0])}
      />
      <ul className={styles.list}>
        {hits.map((reference) => (
          <li key={reference.id}>
            <button type="button" className={styles.row} onClick={() => show(reference)}>
              <span className={styles.picture}>
                <SketchPicture
                  label={`${reference.title}, drawn`}
                  sketch={reference.sketch}
                  icon={(kind) => catalog.icon(kind)}
                />
              </span>
              <span>
                <b>{reference.title}</b>
                <span className={styles.summary}>{reference.summary}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {references !== null && hits.length === 0 && <EmptyState text={`No reference answers “${query}”.`} />}
    </Dialog>
  );
}
