import './node-version.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './project.mjs';
import { endToEndStep, lanes, unitStep } from './steps.mjs';

// npm test: everything, from a fresh clone. Its last line is `N passed, N failed, N skipped`, and its exit code goes by it.

const mostLines = 120;
const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };

if (await ensureInstalled()) {
  const chromium = await ensureChromium();
  // Two lanes for two cores; what is measured in a browser then has the machine to itself.
  await Promise.all(lanes.map(inOrder));
  await inOrder([unitStep, endToEndStep(chromium)]);
} else {
  total.failed += 1;
}
say(`in ${seconds(started)}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {readonly import('./steps.mjs').Step[]} steps */
async function inOrder(steps) {
  for (const step of steps) {
    const begun = performance.now();
    const { passed, failed, skipped, details, reasons = [] } = await step.perform();
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    const mark = failed === 0 ? 'ok  ' : 'FAIL';
    const skips = skipped === 0 ? '' : `, ${skipped} skipped${reasons.map((reason) => ` (${reason})`).join('')}`;
    say(`${mark} ${step.name}: ${passed} passed, ${failed} failed${skips}, ${seconds(begun)}`);
    if (details !== '') say(shown(details));
  }
}

/**
 * Enough of what failed to begin with, without burying the other steps.
 * @param {string} details
 */
function shown(details) {
  const lines = details.split('\n');
  const rest = lines.length > mostLines ? [`... and ${lines.length - mostLines} lines more`] : [];
  return [...lines.slice(0, mostLines), ...rest].map((line) => `     ${line}`).join('\n');
}

/** @param {number} since a reading of performance.now() */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
