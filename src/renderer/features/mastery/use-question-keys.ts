import { useEffect, useRef, type RefObject } from 'react';
import type { MasteryStore } from './mastery-store';

const ratingKeys: Readonly<Record<string, string>> = { g: 'green', y: 'yellow', r: 'red' };

/**
 * The keys of the checklist: G, Y and R rate the question that is marked and mark the next one; N and the arrows go on and back, A shows the
 * model answer. The mark is the focus, or the row that the focus is in. Returns the ref of the list.
 */
export function useQuestionKeys(store: MasteryStore): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
    const currentRow = () => list.current?.querySelector<HTMLElement>('[data-current]') ?? null;

    function mark(row: HTMLElement | undefined) {
      if (row === undefined) return;
      currentRow()?.removeAttribute('data-current');
      row.setAttribute('data-current', '');
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    }

    function move(by: number) {
      const all = rows();
      const current = currentRow();
      mark(current === null ? all[0] : all[all.indexOf(current) + by]);
    }

    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTakenByOthers(event.target)) return;
      const rating = ratingKeys[event.key.toLowerCase()];
      const row = currentRow();
      if (event.key === 'ArrowDown' || event.key.toLowerCase() === 'n') move(1);
      else if (event.key === 'ArrowUp') move(-1);
      else if (row === null) return;
      else if (event.key.toLowerCase() === 'a') store.getState().toggleAnswer(row.dataset['question'] ?? '');
      else if (rating === undefined) return;
      else {
        row.querySelector<HTMLButtonElement>(`[data-rating="${rating}"]`)?.click();
        move(1);
      }
      event.preventDefault();
    }

    /** Whoever goes there by Tab or by the pointer has marked it. */
    function follow({ target }: FocusEvent) {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-question]') : null;
      if (row === null || row === currentRow()) return;
      currentRow()?.removeAttribute('data-current');
      row.setAttribute('data-current', '');
    }

    document.addEventListener('keydown', press);
    const own = list.current;
    own?.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('keydown', press);
      own?.removeEventListener('focusin', follow);
    };
  }, [store]);
  return list;
}

function isTakenByOthers(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"]') !== null) return true;
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
