import { describe, expect, it } from 'vitest';
import type { Attempt } from '../documents/attempt';
import { startAttempt } from './attempt';
import { exampleExercise } from './example-exercise';
import { clockText, reportText } from './report';

const exercise = exampleExercise();
const attempt: Attempt = {
  ...startAttempt(exercise, {
    id: '2026-11-23-example',
    number: 2,
    mode: 'practice',
    startedAt: 0,
    durationMs: 45 * 60_000,
    clock: { bootId: 'a', bootStart: 0, wallStart: 0, base: 0, seen: 0, skew: 0 },
  }),
  score: 0.625,
  phases: [
    { id: 'base', shownAt: 0, answer: null },
    { id: 'hot', shownAt: 60_000, answer: 'cost' },
    { id: 'late', shownAt: null, answer: null },
  ],
  hints: [{ requirement: 'log', step: 2, at: 90_000 }],
  pauses: [{ from: 30_000, wallMs: 120_000 }],
  verdicts: [{ requirement: 'log', status: 'met', firstMetAt: 125_000 }],
  decisions: [
    { id: 'd', decision: 'Kafka | not\nKinesis', requirement: 'log', cost: 'brokers', changeMind: '', shapes: [] },
  ],
};

describe('reportText', () => {
  it('tells the whole attempt', () => {
    const verdicts = [
      { id: 'log', status: 'met' as const, why: 'Kafka is there.' },
      { id: 'split', status: 'missing' as const, why: 'Nothing splits.' },
    ];
    const text = reportText({ attempt, exercise, startedOn: '2026-11-23 14:05', elapsedMs: 46 * 60_000, verdicts });
    expect(text).toBe(`# Example

**Score: 63 %**

- Acme, Streaming; attempt 2, practice
- started 2026-11-23 14:05; took 46:00 of 45:00, 1:00 over time

## Checks

| Requirement | Weight | Verdict | First met | Hints |
| --- | --- | --- | --- | --- |
| There is log | 2 | met | 2:05 | 1 |
| There is split | 2 | missing |  |  |

- **There is log** (met): Kafka is there.
- **There is split** (missing): Nothing splits.
  Why interviewers ask: Because of split.

## Constraints

- **Hot zone**, at 1:00. What breaks first? You said: cost; the model answer is latency: One partition is hot.
- **Late events** did not arrive.

## Trade-offs

- **Kafka | not Kinesis**
  - serves: There is log
  - costs: brokers
  - would change it: not said

## Hints taken

- 1:30, There is log: A pointer.

## Pauses

- at 0:30, for 2:00

## Numbers of this exercise

- Partitions: 100 / 10 = **10**
`);
  });
});

describe('clockText', () => {
  it.each([
    [0, '0:00'],
    [65_000, '1:05'],
    [5_999_600, '100:00'],
    [-5, '0:00'],
  ])('%i ms is %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});
