import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';

export interface DialogProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}

/** A dialog that is open while it is mounted. Escape and a click outside close it; focus returns to where it was. */
export function Dialog({ title, lead, wide, onClose, children, footer }: DialogProps) {
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={styles.scrim} />
        <Radix.Content
          className={clsx(styles.dialog, wide === true && styles.wide)}
          onOpenAutoFocus={focusContent}
          {...(lead === undefined && { 'aria-describedby': undefined })}
        >
          <header className={styles.head}>
            <div style={{ flex: 1 }}>
              <Radix.Title className={styles.title}>{title}</Radix.Title>
              {lead !== undefined && <Radix.Description className={styles.lead}>{lead}</Radix.Description>}
            </div>
            <IconButton label="Close" onClick={onClose}>
              <X size={16} />
            </IconButton>
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.foot}>{footer}</footer>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The keyboard starts at what the dialog is about, not at the button that closes it. */
function focusContent(event: Event): void {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  const wanted = 'input, textarea, select, button, [tabindex="0"]';
  const parts = [`.${styles.body} :is(${wanted})`, `.${styles.foot} button:last-child`];
  const first = parts.map((part) => dialog.querySelector<HTMLElement>(part)).find(Boolean);
  if (first === undefined || first === null) return;
  event.preventDefault();
  first.focus();
}
