import { useState } from 'react';
import type { ImageOptions } from '../../canvas/board-editor';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Segmented } from '../../ui/segmented';
import { useBoard, useBoardDesk } from './board-desk';
import { copyPicture, defaultPicture, exportPicture } from './export-board';
import styles from './export-dialog.module.css';

const scales = [1, 2, 3] as const;

/** A picture of the board: what, how large, on which ground. A PNG carries the board and opens again as one. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useBoardDesk();
  const hasSelection = useBoard((state) => state.selection.length > 0);
  const [options, setOptions] = useState<ImageOptions>(() => defaultPicture(desk));
  const set = (part: Partial<ImageOptions>) => setOptions((before) => ({ ...before, ...part }));
  async function run(work: Promise<void>) {
    await work;
    onClose();
  }
  return (
    <Dialog
      title="Export a picture"
      lead="A PNG carries its board inside: open it here, and it is a board again."
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => void run(copyPicture(desk, options))}>Copy as PNG</Button>
          <Button look="primary" onClick={() => void run(exportPicture(desk, options))}>
            Export
          </Button>
        </>
      }
    >
      <div className={styles.rows}>
        <span>Format</span>
        <Segmented
          label="Format"
          value={options.format}
          options={[
            { value: 'png', label: 'PNG' },
            { value: 'svg', label: 'SVG' },
          ]}
          onValue={(format) => set({ format })}
        />
        <span>Size</span>
        <Segmented
          label="Size"
          value={String(options.scale)}
          options={scales.map((scale) => ({ value: String(scale), label: `${scale}×` }))}
          onValue={(value) => set({ scale: scales.find((scale) => String(scale) === value) ?? 2 })}
        />
        <span>Theme</span>
        <Segmented
          label="Theme"
          value={options.theme}
          options={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onValue={(theme) => set({ theme })}
        />
        <span>Background</span>
        <Segmented
          label="Background"
          value={options.background ? 'filled' : 'clear'}
          options={[
            { value: 'filled', label: 'Filled' },
            { value: 'clear', label: 'Transparent' },
          ]}
          onValue={(value) => set({ background: value === 'filled' })}
        />
        <span>What</span>
        <Segmented
          label="What"
          value={options.only}
          options={hasSelection ? [whole, { value: 'selection', label: 'Selection' }] : [whole]}
          onValue={(only) => set({ only })}
        />
      </div>
    </Dialog>
  );
}

const whole = { value: 'board' as const, label: 'Whole board' };
