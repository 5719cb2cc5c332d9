import { z } from 'zod';

/** Type name of the stencil's shape in the canvas store. */
export const componentShapeType = 'component';

/** Board units. A note adds a second band under the label. */
export const componentSize = { w: 188, h: 64, hWithNote: 88 } as const;

/** Bounds of a stencil's size and of what is written on it; the editor's inputs stop at the same lengths. */
export const componentLimits = {
  minW: 96,
  minH: 40,
  max: 4000,
  kind: 60,
  label: 200,
  role: 120,
  note: 1000,
} as const;

/**
 * Props of a stencil. Main and renderer wrap this one schema as the canvas's own validators, prop by prop. A smaller
 * size than `minW` is not refused here: resizing enforces it, a file from elsewhere may differ.
 */
export const componentPropsSchema = z.strictObject({
  w: z.number().positive().max(componentLimits.max),
  h: z.number().positive().max(componentLimits.max),
  /** Component id; one that the catalogue does not know (a content pack that is gone) is kept and read by its words. */
  kind: z.string().min(1).max(componentLimits.kind),
  label: z.string().max(componentLimits.label),
  /** What it is in this design: "ride events, by zone". */
  role: z.string().max(componentLimits.role),
  /** Where evidence is written: "partitioned by zone_id". */
  note: z.string().max(componentLimits.note),
});
export type ComponentProps = z.infer<typeof componentPropsSchema>;

/**
 * What a stencil keeps in `meta.component` while it travels as a plain labelled box, for programs that do not know the
 * component shape. The box's own text is what counts as label when the person edited it there.
 */
export const travellingStencilSchema = componentPropsSchema.pick({ kind: true, label: true, role: true, note: true });
export type TravellingStencil = z.infer<typeof travellingStencilSchema>;
