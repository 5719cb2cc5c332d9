// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptDroppedFiles } from './open-file';

const opened = vi.fn<(file: File) => void>();
let end = () => {};
afterEach(() => {
  end();
  opened.mockReset();
});

/** Drops a file on a part of a page with a canvas in it; says whether the canvas heard of it. */
function dropOn(selector: 'header' | '.tl-canvas', name: string): { readonly reachedCanvas: boolean } {
  document.body.innerHTML = '<header></header><div class="tl-container"><div class="tl-canvas"></div></div>';
  end = acceptDroppedFiles(document, opened);
  const canvas = vi.fn();
  document.querySelector('.tl-canvas')?.addEventListener('drop', canvas);
  const drop = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File(['{}'], name)] } });
  document.querySelector(selector)?.dispatchEvent(drop);
  return { reachedCanvas: canvas.mock.calls.length > 0 };
}

describe('acceptDroppedFiles', () => {
  it('opens whatever is dropped beside the canvas', () => {
    dropOn('header', 'picture.png');
    expect(opened.mock.calls.map(([file]) => file.name)).toEqual(['picture.png']);
  });

  it('opens a board that is dropped on the canvas, which would refuse it', () => {
    const { reachedCanvas } = dropOn('.tl-canvas', 'Yesterday.TLDR');
    expect(opened.mock.calls.map(([file]) => file.name)).toEqual(['Yesterday.TLDR']);
    expect(reachedCanvas).toBe(false);
  });

  it.each(['plan.excalidraw', 'plan.drawio', 'plan.mmd', 'README.md'])('opens %s from the canvas, too', (name) => {
    expect(dropOn('.tl-canvas', name).reachedCanvas).toBe(false);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('leaves a picture on the canvas to the canvas', () => {
    expect(dropOn('.tl-canvas', 'photo.png').reachedCanvas).toBe(true);
    expect(opened).not.toHaveBeenCalled();
  });
});
