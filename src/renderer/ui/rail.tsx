import type { ReactNode } from 'react';
import styles from './rail.module.css';

/** The quiet screens: a rail on the left, one page beside it. */
export function RailLayout({
  children,
  rail,
  end,
}: {
  readonly rail: ReactNode;
  readonly end: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.shell}>
      <nav className={styles.rail} aria-label="Main">
        <div className={styles.brand}>
          <BrandMark />
          Whetboard
        </div>
        {rail}
        <div className={styles.end}>{end}</div>
      </nav>
      <main className={styles.page}>{children}</main>
    </div>
  );
}

export function RailItem({
  icon,
  label,
  current,
  trailing,
  onSelect,
}: {
  readonly icon: ReactNode;
  readonly label: string;
  readonly current: boolean;
  readonly trailing?: ReactNode;
  readonly onSelect: () => void;
}) {
  return (
    <button type="button" className={styles.item} aria-current={current ? 'page' : undefined} onClick={onSelect}>
      {icon}
      <span>{label}</span>
      {trailing}
    </button>
  );
}

/** A stone with one ground corner, and the edge that was drawn over it. */
function BrandMark() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden>
      <path d="M4 1h9.5L21 8.5V18a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z" style={{ fill: 'var(--wb-ink)' }} />
      <path d="M5.2 16.8 16.2 9.6" style={{ stroke: 'var(--wb-ground)' }} strokeWidth="2" strokeLinecap="square" />
      <path d="M5.2 16.8h6.2" style={{ stroke: 'var(--wb-ground)' }} strokeWidth="2" strokeOpacity=".45" />
    </svg>
  );
}
