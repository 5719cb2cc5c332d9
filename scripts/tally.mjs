/**
 * How a step of `npm test` came out. `details` is what to show of a failure.
 * @typedef {{ passed: number, failed: number, skipped: number, details: string }} Tally
 */

/**
 * A check that passes or fails as a whole counts as one.
 * @param {{ code: number, output: string }} result
 * @returns {Tally}
 */
export function tallyOfCheck({ code, output }) {
  return code === 0
    ? { passed: 1, failed: 0, skipped: 0, details: '' }
    : { passed: 0, failed: 1, skipped: 0, details: output.trim() };
}

/**
 * A step that could not run, because what it needs failed. Failed, not skipped: nobody looked.
 * @param {string} reason
 * @returns {Tally}
 */
export function tallyOfNotRun(reason) {
  return { passed: 0, failed: 1, skipped: 0, details: reason };
}

/**
 * @typedef {object} VitestReport vitest --reporter=json
 * @property {boolean} success
 * @property {readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }[]} testResults
 */

/**
 * @param {string | null} json what the reporter wrote, null if it wrote nothing
 * @param {{ code: number, output: string }} result of the runner
 * @returns {Tally}
 */
export function tallyOfVitest(json, result) {
  const report = /** @type {VitestReport | null} */ (parsed(json));
  if (!report?.testResults) return crashed('vitest', result);
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const failedTests = tests.filter(({ status }) => status === 'failed');
  // A file that does not even load has no tests in it to fail.
  const failedFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return withRunner('vitest', result, {
    passed,
    failed: failedTests.length + failedFiles.length,
    skipped: tests.length - passed - failedTests.length,
    details: [
      ...failedTests.map(({ file, fullName, failureMessages }) =>
        failure(`${file}: ${fullName}`, failureMessages?.[0]),
      ),
      ...failedFiles.map(({ name, message }) => failure(name, message)),
    ].join('\n'),
  });
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { title: string, file: string, tests: readonly PlaywrightTest[] }[]} [specs]
 */
/**
 * @typedef {object} PlaywrightTest
 * @property {string} projectName
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {readonly { error?: { message?: string } }[]} results
 * @property {readonly { type: string, description?: string }[]} [annotations]
 */

/**
 * A test that passed only at the second try counts as failed. So does a project in which nothing ran.
 * @param {string | null} json what the reporter wrote, null if it wrote nothing
 * @param {{ code: number, output: string }} result of the runner
 * @param {readonly string[]} projects in which at least one test must pass
 * @returns {Tally & { reasons: string[] }} reasons: why tests were skipped, each once
 */
export function tallyOfPlaywright(json, result, projects) {
  const report = /** @type {(PlaywrightSuite & { errors?: readonly { message?: string }[] }) | null} */ (parsed(json));
  if (!report?.suites) return { ...crashed('playwright', result), reasons: [] };
  const tests = specsOf(report).flatMap(({ title, file, tests }) => tests.map((test) => ({ ...test, title, file })));
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  const skipped = tests.filter(({ status }) => status === 'skipped');
  const empty = projects.filter(
    (project) => !tests.some(({ projectName, status }) => projectName === project && status === 'expected'),
  );
  const errors = report.errors ?? [];
  const tally = withRunner('playwright', result, {
    passed: tests.length - failed.length - skipped.length,
    failed: failed.length + empty.length + errors.length,
    skipped: skipped.length,
    details: [
      ...failed.map(({ projectName, status, file, title, results }) =>
        failure(
          `[${projectName}] ${file}: ${title} (${status})`,
          results.findLast(({ error }) => error)?.error?.message,
        ),
      ),
      ...empty.map((project) => `no test passed on ${project}`),
      ...errors.map(({ message }) => message ?? 'an error outside of any test'),
    ].join('\n'),
  });
  const reasons = new Set(
    skipped.flatMap(({ annotations = [] }) =>
      annotations.filter(({ type }) => type === 'skip').map(({ description }) => description ?? 'no reason given'),
    ),
  );
  return { ...tally, reasons: [...reasons] };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ title: string, file: string, tests: readonly PlaywrightTest[] }[]}
 */
function specsOf({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * What a runner's exit code adds to its report: it may say "failed" where no test did, or have found no test at all.
 * @param {string} runner
 * @param {{ code: number, output: string }} result
 * @param {Tally} tally
 * @returns {Tally}
 */
function withRunner(runner, result, tally) {
  if (tally.failed > 0) return tally;
  if (result.code !== 0) {
    const { details } = crashed(runner, result);
    return { ...tally, failed: 1, details };
  }
  return tally.passed === 0 ? { ...tally, failed: 1, details: `${runner} found no test that passed` } : tally;
}

/**
 * @param {string} runner
 * @param {{ code: number, output: string }} result
 * @returns {Tally}
 */
function crashed(runner, { code, output }) {
  return tallyOfNotRun(`${runner} ended with exit code ${code}\n${output.trim().slice(-4000)}`);
}

/**
 * @param {string} title
 * @param {string | undefined} message
 */
function failure(title, message = '') {
  const telling = message.split('\n').filter((line) => !/^\s+at .*node_modules/.test(line));
  return `${title}\n${telling.slice(0, 12).join('\n').replace(/^/gm, '  ')}`;
}

/**
 * @param {string | null} json
 * @returns {unknown} null if it is not JSON
 */
function parsed(json) {
  try {
    return json === null ? null : JSON.parse(json);
  } catch {
    return null;
  }
}
