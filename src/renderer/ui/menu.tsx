import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';
import styles from './menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly run: () => void;
}

/** A menu on a button. Groups are parted by a hairline. */
export function Menu({
  trigger,
  groups,
}: {
  readonly trigger: ReactNode;
  readonly groups: readonly (readonly MenuItem[])[];
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align="end" sideOffset={6} collisionPadding={8}>
          {groups.map((items, index) => (
            <DropdownMenu.Group key={index}>
              {index > 0 && <DropdownMenu.Separator className={styles.rule} />}
              {items.map((item) => (
                <DropdownMenu.Item
                  key={item.label}
                  className={styles.item}
                  disabled={item.disabled === true}
                  onSelect={item.run}
                >
                  {item.icon}
                  {item.label}
                  {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
