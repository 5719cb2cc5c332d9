// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { componentLimits, componentPropsSchema } from '../../core/diagram/component-shape';
import { componentShapeProps } from './component-props';

describe('componentShapeProps', () => {
  it('has a validator for each prop of the schema, and no other', () => {
    expect(Object.keys(componentShapeProps).sort()).toEqual(Object.keys(componentPropsSchema.shape).sort());
  });

  it('takes what the schema takes and refuses what it refuses', () => {
    expect(componentShapeProps.label.validate('Kafka')).toBe('Kafka');
    expect(() => componentShapeProps.label.validate('x'.repeat(componentLimits.label + 1))).toThrow();
    expect(() => componentShapeProps.w.validate('wide')).toThrow();
    expect(() => componentShapeProps.kind.validate('')).toThrow();
  });
});
