import type { SerializedSchema } from '@tldraw/store';
import { createTLSchema, defaultBindingSchemas, defaultShapeSchemas, type TLSchema } from '@tldraw/tlschema';
import type { z } from 'zod';
import { componentPropsSchema, componentShapeType } from '../../core/diagram/component-shape';

/** The schema of a board's records without an editor: tldraw's own shapes and the stencil. */
export const boardSchema: TLSchema = createTLSchema({
  shapes: {
    ...defaultShapeSchemas,
    [componentShapeType]: {
      props: Object.fromEntries(
        Object.entries(componentPropsSchema.shape).map(([name, schema]) => [
          name,
          // Each prop is a string or a number; TypeScript keeps the union of their schemas apart.
          { validate: (value: unknown) => accept((schema as z.ZodType<string | number>).safeParse(value)) },
        ]),
      ),
      migrations: { sequence: [] },
    },
  },
  bindings: defaultBindingSchemas,
});

/** A validator of the store throws; it puts the record and the prop before this message. */
function accept(parsed: z.ZodSafeParseResult<string | number>): string | number {
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => issue.message).join(', '));
  return parsed.data;
}

/** What a saved board says about the versions of its records. */
export const serializedSchema: SerializedSchema = boardSchema.serialize();

/** The schema of plain tldraw, for files that must open there. */
export const plainSchema: SerializedSchema = createTLSchema().serialize();

/** Kinds of records that belong to a board. */
export const boardRecordTypes: ReadonlySet<string> = new Set(['document', 'page', 'shape', 'binding', 'asset']);

/** Kinds that belong to a window (camera, pointer, selection, who is there): no part of a saved board. */
export const windowRecordTypes: ReadonlySet<string> = new Set([
  ...['camera', 'instance', 'instance_page_state', 'instance_presence', 'pointer', 'user'],
]);
