import { z } from 'zod';
import { componentSchema, roleSchema } from '../../core/catalog/component';
import { exerciseSchema } from '../../core/exercise/exercise';
import { patternCardSchema } from '../../core/learning/pattern-card';
import { planDaySchema } from '../../core/learning/plan-day';
import { sectionSchema } from '../../core/learning/question';
import { termSchema } from '../../core/learning/term';
import { templateSchema } from '../../core/reference/template';
import type { Output } from './output';

/** Every kind of content file, by the name under which an editor asks for its schema. */
const schemas = {
  component: z.array(componentSchema),
  exercise: exerciseSchema,
  patterns: z.array(patternCardSchema),
  plan: z.array(planDaySchema),
  questions: sectionSchema,
  roles: z.array(roleSchema),
  template: templateSchema,
  vocabulary: z.array(termSchema),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** The JSON schema of a kind of content file, as editors read it: what may be left out is optional. */
export function editorSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/** Prints the schema of one kind of content file, or the kinds there are. */
export function runSchema(args: readonly string[], output: Output): number {
  const [name = ''] = args;
  const schema = editorSchemas()[name];
  if (schema === undefined || args.length > 1) {
    output.complain(`Name one kind of content file: ${Object.keys(schemas).join(', ')}.`);
    return 2;
  }
  output.print(schema.trimEnd());
  return 0;
}
