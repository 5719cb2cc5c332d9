import { X } from 'lucide-react';
import { useEffect } from 'react';
import styles from './toast.module.css';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
}

const stayMs = 6000;

/** Sentences that rise from the bottom left, away from tldraw's mark, and go by themselves. */
export function ToastStack({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly ToastMessage[];
  readonly onDismiss: (id: number) => void;
}) {
  return (
    <div className={styles.stack} role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
    </div>
  );
}

function Toast({ toast, onDismiss }: { readonly toast: ToastMessage; readonly onDismiss: (id: number) => void }) {
  const { id, text } = toast;
  useEffect(() => {
    const timer = setTimeout(() => onDismiss(id), stayMs);
    return () => clearTimeout(timer);
  }, [id, onDismiss]);
  return (
    <div className={styles.toast}>
      <span>{text}</span>
      <button type="button" aria-label="Dismiss" onClick={() => onDismiss(id)}>
        <X size={14} />
      </button>
    </div>
  );
}
