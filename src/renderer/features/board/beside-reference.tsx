import { Columns2, Rows2, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { BoardCanvas } from '../../canvas/board-canvas';
import type { BoardEditor } from '../../canvas/board-editor';
import { IconButton } from '../../ui/icon-button';
import styles from './beside-reference.module.css';
import { useBoard, useBoardDesk } from './board-desk';

/** A reference to look at while one draws, beside the board or below it. */
export function BesideReference() {
  const { workbench, showBeside } = useBoardDesk();
  const reference = useBoard((state) => state.beside);
  const { settings, change } = useStore(workbench.settings);
  const [editor, setEditor] = useState<BoardEditor | null>(null);
  if (reference === null) return null;
  const isRight = settings.referenceSide === 'right';
  return (
    <section className={styles.beside} aria-label="Reference" data-side={settings.referenceSide}>
      <header className={styles.head}>
        <h2>{reference.title}</h2>
        <span>to look at</span>
        <IconButton
          label={isRight ? 'Put it below the board' : 'Put it beside the board'}
          onClick={() => {
            change({ referenceSide: isRight ? 'below' : 'right' });
            // The canvas has another shape from the next frame on.
            requestAnimationFrame(() => editor?.zoomToFit());
          }}
        >
          {isRight ? <Rows2 size={15} /> : <Columns2 size={15} />}
        </IconButton>
        <IconButton label="Hide the reference" shortcut="U" onClick={() => void showBeside(null)}>
          <X size={15} />
        </IconButton>
      </header>
      <div className={styles.canvas}>
        <BoardCanvas
          key={reference.id}
          session={null}
          records={reference.records}
          readOnly
          label="Reference"
          onReady={setEditor}
        />
      </div>
    </section>
  );
}
