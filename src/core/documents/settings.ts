import { z } from 'zod';

const themeSchema = z.enum(['system', 'light', 'dark']);

/** What the person chose, once for all workspaces. Kept in one config file that both shells read and write. */
export const settingsSchema = z.strictObject({
  theme: themeSchema.default('system'),
  /** Minutes that the person set for an exercise, where they differ from the exercise's own. */
  minutes: z.record(z.string(), z.number().int().min(5).max(180)).default({}),
  /** Does time asleep (lid closed) count in practice? In an exam it always does. */
  sleepCounts: z.boolean().default(true),
  /** Device id of the microphone, or null for the system's default. */
  microphone: z.string().max(200).nullable().default(null),
  /** Last tab of the board's panel. */
  panelTab: z.enum(['brief', 'checks', 'tradeoffs', 'numbers']).default('brief'),
  /** Palette categories that are folded. */
  foldedCategories: z.array(z.string().max(60)).default([]),
  snapping: z.boolean().default(true),
});
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
