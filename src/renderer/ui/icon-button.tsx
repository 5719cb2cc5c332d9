import clsx from 'clsx';
import type { ComponentProps } from 'react';
import styles from './button.module.css';
import { Tooltip } from './tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** What it does; also its tooltip. */
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly look?: 'plain' | 'ghost';
}

/** A square button that shows only an icon; its name is in the tooltip and for assistive technology. */
export function IconButton({ label, shortcut, look = 'ghost', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        className={clsx(styles.button, styles.icon, look === 'ghost' && styles.ghost, className)}
        {...rest}
      />
    </Tooltip>
  );
}
