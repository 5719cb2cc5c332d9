import { exerciseSchema, type Exercise } from '../exercise/exercise';

/** A small exercise for tests: a base phase and two constraints, at 40 % and 80 % of the time. */
export function exampleExercise(change: Partial<Exercise> = {}): Exercise {
  const requirement = (id: string, phase: string) => ({
    id,
    statement: `There is ${id}`,
    weight: 2,
    phase,
    reason: `Because of ${id}.`,
    hints: ['A nudge.', 'A pointer.', 'The answer.'],
    check: { demand: 'component', select: { role: 'durable-log' } },
  });
  const exercise = exerciseSchema.parse({
    format: 1,
    id: 'example',
    title: 'Example',
    company: 'Acme',
    area: 'Streaming',
    days: '1',
    minutes: 45,
    summary: 'A log.',
    brief: ['Draw a log.'],
    scale: [{ what: 'Events', value: '1M/s' }],
    phases: [
      { id: 'base', title: 'Base', at: 0 },
      { id: 'hot', title: 'Hot zone', at: 0.4, breaksFirst: { answer: 'latency', why: 'One partition is hot.' } },
      { id: 'late', title: 'Late events', at: 0.8 },
    ],
    requirements: [requirement('log', 'base'), requirement('split', 'hot')],
    reference: 'example',
    numbers: [{ what: 'Partitions', working: '100 / 10', result: '10', source: 'Arithmetic' }],
  });
  return { ...exercise, ...change };
}
