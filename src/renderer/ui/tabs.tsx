import clsx from 'clsx';
import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab<T extends string> {
  readonly id: T;
  readonly label: string;
  /** A small number beside the label; `optional` ones give way when the panel is narrow. */
  readonly count?: string | undefined;
  readonly optional?: boolean;
  readonly page: ReactNode;
}

export function Tabs<T extends string>({
  label,
  value,
  tabs,
  onValue,
}: {
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly Tab<T>[];
  readonly onValue: (value: T) => void;
}) {
  return (
    <Radix.Root
      className={styles.root}
      value={value}
      onValueChange={(next) => {
        const tab = tabs.find((each) => each.id === next);
        if (tab) onValue(tab.id);
      }}
    >
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.id}
            value={tab.id}
            className={styles.tab}
            // Radix focuses what is pressed by itself, which the browser takes for the keyboard's doing.
            onPointerDown={(event) => event.currentTarget.setAttribute('data-pressed', '')}
            onKeyDown={(event) => event.currentTarget.removeAttribute('data-pressed')}
            onBlur={(event) => event.currentTarget.removeAttribute('data-pressed')}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className={clsx(styles.count, tab.optional === true && styles.optional)}>{tab.count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.id} value={tab.id} className={styles.page}>
          {tab.page}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
