import type { RecordProps, TLBaseShape } from 'tldraw';
import { componentPropsSchema, type ComponentProps } from '../../core/diagram/component-shape';

/** A stencil on the board. */
export type ComponentShape = TLBaseShape<'component', ComponentProps>;

/** The core's schema as tldraw's validators, prop by prop; main wraps the same schema. */
export const componentShapeProps: RecordProps<ComponentShape> = {
  w: validator('w'),
  h: validator('h'),
  kind: validator('kind'),
  label: validator('label'),
  role: validator('role'),
  note: validator('note'),
};

function validator<K extends keyof ComponentProps>(prop: K): { validate(value: unknown): ComponentProps[K] } {
  const schema = componentPropsSchema.shape[prop];
  // The schema under `prop` yields exactly that prop's type; TypeScript cannot follow the lookup by a type parameter.
  return { validate: (value) => schema.parse(value) as ComponentProps[K] };
}
