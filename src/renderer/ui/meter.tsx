import clsx from 'clsx';
import styles from './meter.module.css';

export interface MeterPart {
  readonly status: 'met' | 'partial' | 'violated' | 'missing';
  readonly share: number;
}

/** A thin bar in parts. The label says in words what it shows. */
export function Meter({
  label,
  parts,
  className,
}: {
  readonly label: string;
  readonly parts: readonly MeterPart[];
  readonly className?: string | undefined;
}) {
  return (
    <div className={clsx(styles.meter, className)} role="img" aria-label={label}>
      {parts
        .filter((part) => part.share > 0)
        .map((part) => (
          <i key={part.status} className={styles[part.status]} style={{ flexGrow: part.share }} />
        ))}
    </div>
  );
}
