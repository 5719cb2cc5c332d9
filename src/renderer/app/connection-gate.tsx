import { type ReactNode, useSyncExternalStore } from 'react';
import { connectionState } from '../host/host-client';
import { NoticeBar } from '../ui/notice-bar';
import text from '../ui/text.module.css';
import styles from './error-boundary.module.css';

const subscribe = (listener: () => void) => connectionState.subscribe(listener);
const current = () => connectionState.get();

/** Says when the line to the program is broken. Once it was closed, this page can do nothing more. */
export function ConnectionGate({ children }: { readonly children: ReactNode }) {
  const state = useSyncExternalStore(subscribe, current);
  if (state === 'closed') {
    return (
      <main className={styles.failed}>
        <h1 className={text.title}>Whetboard was closed</h1>
        <p>
          What you drew is saved up to the last quarter of a second. Start Whetboard again to go on; it opens its own
          window.
        </p>
      </main>
    );
  }
  return (
    <>
      {state === 'lost' && (
        <NoticeBar
          tone="warning"
          text="The program does not answer. Your strokes are kept here and sent when it is back."
        />
      )}
      {children}
    </>
  );
}
