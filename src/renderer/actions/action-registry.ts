import type { BoundAction } from './action';

/** Every command that exists right now: those of the program, and those of the open screen while it is open. */
export interface ActionRegistry {
  /** Returns its own removal. */
  readonly add: (actions: readonly BoundAction[]) => () => void;
  /** Those that can be run now. */
  readonly available: () => readonly BoundAction[];
  /** Runs an action by id. False when there is none, or when it cannot be run now. */
  readonly run: (id: string, argument?: string | null) => boolean;
}

export function createActionRegistry(): ActionRegistry {
  const groups = new Set<readonly BoundAction[]>();
  // The open screen's commands come first: they are what the person is doing.
  const all = () => [...groups].reverse().flat();
  return {
    add(actions) {
      groups.add(actions);
      return () => groups.delete(actions);
    },
    available: () => all().filter((action) => action.available()),
    run(id, argument = null) {
      const action = all().find((each) => each.id === id);
      if (action === undefined || !action.available()) return false;
      action.run(argument);
      return true;
    },
  };
}
