import { z } from 'zod';
import { settingsSchema } from '../core/documents/settings';
import { attemptViewSchema, ratingsSchema } from './values';

/** What main tells every open page, unasked. */
export const events = {
  'attempt.changed': attemptViewSchema,
  /** Once each at 10, 5 and 1 minute before the end, and at 0. */
  'attempt.warning': z.strictObject({ id: z.string(), minutesLeft: z.number().int() }),
  'settings.changed': settingsSchema,
  /** A question of the checklist was rated. */
  'ratings.changed': ratingsSchema,
  /** Boards or attempts were added, renamed or removed: lists should be read again. */
  'workspace.changed': z.strictObject({}),
  /** A board could not be written: the sentence says what to do; `ok` when writing works again. */
  'board.saveState': z.strictObject({ id: z.string(), ok: z.boolean(), sentence: z.string() }),
  /** The shell asks for a command: a menu item, or a file that was opened from outside. */
  'shell.command': z.strictObject({ action: z.string(), argument: z.string().nullable() }),
  /** The program is about to end: send what is unsent, then call `host.flushed`. The shell waits a moment, not for ever. */
  'shell.closing': z.strictObject({}),
} as const satisfies Record<string, z.ZodType>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventData<E extends EventName> = z.output<Events[E]>;
