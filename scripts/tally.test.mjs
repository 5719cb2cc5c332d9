import { describe, expect, it } from 'vitest';
import { tallyOfCheck, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

const fine = { code: 0, output: '' };
const broken = { code: 1, output: 'Segmentation fault' };

/** @param {unknown} value */
const json = (value) => JSON.stringify(value);

describe('tallyOfCheck', () => {
  it('counts one', () => {
    expect(tallyOfCheck(fine)).toEqual({ passed: 1, failed: 0, skipped: 0, details: '' });
    expect(tallyOfCheck(broken)).toEqual({ passed: 0, failed: 1, skipped: 0, details: 'Segmentation fault' });
  });
});

describe('tallyOfVitest', () => {
  /** @param {readonly string[]} statuses @param {string} [status] of the file */
  const report = (statuses, status = 'passed') =>
    json({
      testResults: [
        {
          name: 'a.test.ts',
          status,
          message: 'boom',
          assertionResults: statuses.map((s) => ({ status: s, fullName: s })),
        },
      ],
    });

  it('counts tests', () => {
    expect(tallyOfVitest(report(['passed', 'passed', 'pending', 'todo']), fine)).toMatchObject({
      passed: 2,
      failed: 0,
      skipped: 2,
    });
    expect(tallyOfVitest(report(['passed', 'failed'], 'failed'), broken)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a file that does not load as failed', () => {
    expect(tallyOfVitest(report([], 'failed'), broken)).toMatchObject({ failed: 1, details: 'a.test.ts\n  boom' });
  });

  it.each([
    ['no report', null, broken],
    ['no report though the runner is content', null, fine],
    ['half a report', '{"testResults": [', broken],
    ['a report of something else', '{}', fine],
    ['no test at all', report([]), fine],
    ['an error outside of any test', report(['passed']), broken],
  ])('fails on %s', (_name, text, result) => {
    expect(tallyOfVitest(text, result)).toMatchObject({ failed: 1 });
  });
});

describe('tallyOfPlaywright', () => {
  /** @param {readonly [project: string, status: string][]} tests */
  const report = (tests) =>
    json({
      suites: [
        {
          suites: [
            {
              specs: tests.map(([projectName, status]) => ({
                title: 'draws',
                file: 'board.spec.ts',
                tests: [
                  {
                    projectName,
                    status,
                    results: [{ error: { message: 'no ink' } }],
                    annotations: [{ type: 'skip', description: 'no Electron runtime' }],
                  },
                ],
              })),
            },
          ],
        },
      ],
      errors: [],
    });

  it('counts tests of nested suites and tells once why some were skipped', () => {
    const text = report([
      ['web', 'expected'],
      ['standin', 'expected'],
      ['electron', 'skipped'],
      ['electron', 'skipped'],
    ]);
    expect(tallyOfPlaywright(text, fine, ['web', 'standin'])).toEqual({
      passed: 2,
      failed: 0,
      skipped: 2,
      details: '',
      reasons: ['no Electron runtime'],
    });
  });

  it('fails a test that passed at the second try', () => {
    const text = report([
      ['web', 'expected'],
      ['web', 'flaky'],
    ]);
    expect(tallyOfPlaywright(text, fine, ['web'])).toMatchObject({
      passed: 1,
      failed: 1,
      details: '[web] board.spec.ts: draws (flaky)\n  no ink',
    });
  });

  it('fails a project in which nothing ran', () => {
    expect(tallyOfPlaywright(report([['web', 'expected']]), fine, ['web', 'standin'])).toMatchObject({
      passed: 1,
      failed: 1,
      details: 'no test passed on standin',
    });
  });

  it.each([
    ['no report', null, broken],
    ['an error outside of any test', report([['web', 'expected']]), broken],
    ['an error while loading', json({ suites: [], errors: [{ message: 'cannot load' }] }), broken],
  ])('fails on %s', (_name, text, result) => {
    expect(tallyOfPlaywright(text, result, []).failed).toBe(1);
  });
});
