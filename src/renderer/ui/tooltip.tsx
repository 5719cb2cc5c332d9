import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';
import styles from './tooltip.module.css';

export interface TooltipProps {
  readonly text: string;
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}

/** Names a control on hover and when Tab reaches it; a focus that the program sets is not a question. The control itself must carry its name: a tooltip is never the only label. */
export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild onFocus={(event) => !tabIsDown && event.preventDefault()}>
        {children}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className={styles.tip} sideOffset={6} collisionPadding={8}>
          {text}
          {shortcut !== undefined && <Kbd keys={shortcut} />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Whether the key that moves the focus is held: focus comes within its press. */
let tabIsDown = false;
function followTab(event: KeyboardEvent) {
  tabIsDown = event.type === 'keydown' && event.key === 'Tab';
}
document.addEventListener('keydown', followTab, true);
document.addEventListener('keyup', followTab, true);

export const TooltipProvider = Radix.Provider;
