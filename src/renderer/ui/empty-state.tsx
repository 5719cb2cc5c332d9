import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** An empty list says what will fill it, and offers one action. */
export function EmptyState({ text, action }: { readonly text: string; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{text}</p>
      {action}
    </div>
  );
}
