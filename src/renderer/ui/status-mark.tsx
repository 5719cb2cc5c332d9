import clsx from 'clsx';
import type { ReactNode } from 'react';
import styles from './status-mark.module.css';

export type MarkStatus = 'met' | 'partial' | 'missing' | 'violated' | 'surplus' | 'locked';

const { a, b } = styles;

/** Shape first, colour second: each status can be told apart in greyscale and in print. */
const drawings: Readonly<Record<MarkStatus, ReactNode>> = {
  met: (
    <>
      <circle className={a} cx="8" cy="8" r="7" />
      <path
        className={b}
        d="m4.9 8.2 2.2 2.2 4.1-4.6"
        fill="none"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  partial: (
    <>
      <circle className={a} cx="8" cy="8" r="6.2" fill="none" strokeWidth="1.6" />
      <path className={b} d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" />
    </>
  ),
  missing: <circle className={a} cx="8" cy="8" r="6.2" fill="none" strokeWidth="1.6" strokeDasharray="2.5 2.37" />,
  violated: (
    <>
      <path className={a} d="M8 .2 15.8 8 8 15.8.2 8z" />
      <path className={b} d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" fill="none" strokeWidth="1.8" strokeLinecap="round" />
    </>
  ),
  surplus: (
    <>
      <circle className={a} cx="8" cy="8" r="6.2" fill="none" strokeWidth="1.5" />
      <path className={b} d="M5 8h6" fill="none" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  locked: (
    <g className={a} fill="none" strokeWidth="1.5">
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </g>
  ),
};

/** `label` is null where the word stands beside the mark anyway. */
export function StatusMark({
  status,
  label,
  size = 'normal',
}: {
  readonly status: MarkStatus;
  readonly label: string | null;
  readonly size?: 'normal' | 'small';
}) {
  const name = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={clsx(styles.mark, styles[status], size === 'small' && styles.small)} viewBox="0 0 16 16" {...name}>
      {drawings[status]}
    </svg>
  );
}
