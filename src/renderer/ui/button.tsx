import clsx from 'clsx';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` is the one filled, cut button of a screen. */
  readonly look?: 'plain' | 'ghost' | 'primary' | 'chip';
  readonly size?: 'normal' | 'large';
}

export function Button({ look = 'plain', size = 'normal', className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={clsx(styles.button, look !== 'plain' && styles[look], size === 'large' && styles.large, className)}
      {...rest}
    />
  );
}
