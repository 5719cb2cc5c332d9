import { z } from 'zod';

const choices = {
  theme: z.enum(['system', 'light', 'dark']),
  /** Minutes that the person set for an exercise, where they differ from the exercise's own. */
  minutes: z.record(z.string(), z.number().int().min(5).max(180)),
  /** Does time asleep (lid closed) count in practice? In an exam it always does. */
  sleepCounts: z.boolean(),
  /** Device id of the microphone, or null for the system's default. */
  microphone: z.string().max(200).nullable(),
  /** Last tab of the board's panel. */
  panelTab: z.enum(['brief', 'checks', 'tradeoffs', 'numbers']),
  /** Palette categories that are folded. */
  foldedCategories: z.array(z.string().max(60)),
  snapping: z.boolean(),
  /** Where a reference stands that is shown with a board. */
  referenceSide: z.enum(['right', 'below']),
};

/** What the person chose, once for all workspaces. Kept in one config file that both shells read and write. */
export const settingsSchema = z.strictObject({
  theme: choices.theme.default('system'),
  minutes: choices.minutes.default({}),
  sleepCounts: choices.sleepCounts.default(true),
  microphone: choices.microphone.default(null),
  panelTab: choices.panelTab.default('brief'),
  foldedCategories: choices.foldedCategories.default([]),
  snapping: choices.snapping.default(true),
  referenceSide: choices.referenceSide.default('right'),
});

/**
 * Some choices, changed. Not `settingsSchema.partial()`: its defaults would fill in what was not said, and one changed
 * choice would take back all others.
 */
export const settingsChangeSchema = z.strictObject(choices).partial();
export type Settings = z.infer<typeof settingsSchema>;

/** What the desktop shell keeps beside the settings; the renderer never sees it. */
export const shellStateSchema = z.strictObject({
  workspace: z.string().nullable().default(null),
  window: z
    .strictObject({
      x: z.number().int().nullable(),
      y: z.number().int().nullable(),
      width: z.number().int().min(400),
      height: z.number().int().min(300),
      maximized: z.boolean(),
    })
    .nullable()
    .default(null),
});
export type ShellState = z.infer<typeof shellStateSchema>;
