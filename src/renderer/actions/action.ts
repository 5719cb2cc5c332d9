import type { LucideIcon } from 'lucide-react';

/**
 * A command, defined once. The palette, the menus, the keys and the list of shortcuts in Settings are projections of it.
 * `Context` is what it works on: the whole program, or the screen that is open.
 */
export interface Action<Context> {
  /** `noun.verb`. */
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Other words under which people look for it. */
  readonly keywords: readonly string[];
  /** As people write it: "C", "Ctrl K", "Ctrl Shift E"; null when it has none. */
  readonly shortcut: string | null;
  readonly when: (context: Context) => boolean;
  /** `argument` comes with a command of the shell, such as the id of a board that was opened from outside. */
  readonly run: (context: Context, argument: string | null) => void;
}

/** An action tied to what it works on. */
export interface BoundAction {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly keywords: readonly string[];
  readonly shortcut: string | null;
  readonly available: () => boolean;
  readonly run: (argument: string | null) => void;
}

export function bindActions<Context>(actions: readonly Action<Context>[], context: Context): readonly BoundAction[] {
  return actions.map(({ when, run, ...rest }) => ({
    ...rest,
    available: () => when(context),
    run: (argument) => run(context, argument),
  }));
}
