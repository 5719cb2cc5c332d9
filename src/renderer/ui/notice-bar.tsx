import clsx from 'clsx';
import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';
import styles from './notice-bar.module.css';

const icons = { info: Info, warning: TriangleAlert, failure: CircleAlert } as const;

/** A sentence about the whole screen, under the top bar. The way out stands in the sentence or beside it. */
export function NoticeBar({
  tone,
  text,
  action,
  onDismiss,
}: {
  readonly tone: keyof typeof icons;
  readonly text: string;
  readonly action?: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}) {
  const Icon = icons[tone];
  return (
    <div className={clsx(styles.bar, styles[tone])} role={tone === 'failure' ? 'alert' : 'status'}>
      <Icon size={15} aria-hidden />
      <span className={styles.text}>{text}</span>
      {action}
      {onDismiss !== undefined && (
        <IconButton label="Dismiss" onClick={onDismiss}>
          <X size={14} />
        </IconButton>
      )}
    </div>
  );
}
