import { Search } from 'lucide-react';
import { type ComponentProps, type ReactNode, type Ref, useId } from 'react';
import clsx from 'clsx';
import styles from './field.module.css';
import { Kbd } from './kbd';

export interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'ref'> {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly onValue: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line that filters something as it is typed into. */
export function SearchField({ label, shortcut, onValue, inputRef, className, ...rest }: SearchFieldProps) {
  return (
    <label className={clsx(styles.search, className)}>
      <Search size={14} aria-hidden />
      <input
        ref={inputRef}
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
      {shortcut !== undefined && <Kbd keys={shortcut} />}
    </label>
  );
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Receives the id that ties the control to its label. */
  readonly children: (id: string, className: string) => ReactNode;
}

/** A labelled control: an input, a text area or a select. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id, styles.control ?? '')}
      {hint !== undefined && <span className={styles.hint}>{hint}</span>}
    </div>
  );
}
