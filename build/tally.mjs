import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';

/** How a step of `npm test` ended, and what failed in it as far as a runner named it. @typedef {{ passed: number, failed: number, skipped: number, failures?: string[] }} Tally */

/** A step that is no test runner counts as one: it holds or it does not. @param {number} code @returns {Tally} */
export const tallyOfCode = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/**
 * A runner that failed without naming a test (a file that does not load, no test found, a crash) counts as one
 * failure: otherwise it would read as green. One that ran nothing is no success either.
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function honest(tally, code) {
  const ranNothing = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (code !== 0 || ranNothing) ? { ...tally, failed: 1 } : tally;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number } & Parameters<typeof failuresOfVitest>[0] | undefined} report
 * @param {number} code
 */
export const tallyOfVitest = (report, code) =>
  honest(
    {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
      failures: failuresOfVitest(report),
    },
    code,
  );

/**
 * A test that only passed on a second try counts as failed: there are no retries, so one would be a mistake here.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } & import('./failures.mjs').Suite | undefined} report
 * @param {number} code
 */
export const tallyOfPlaywright = (report, code) =>
  honest(
    {
      passed: report?.stats.expected ?? 0,
      failed: (report?.stats.unexpected ?? 0) + (report?.stats.flaky ?? 0),
      skipped: report?.stats.skipped ?? 0,
      failures: failuresOfPlaywright(report),
    },
    code,
  );

/** @param {Tally[]} tallies @returns {Tally} */
export const sumOf = (tallies) =>
  tallies.reduce(
    (sum, { passed, failed, skipped, failures = [] }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      failures: [...(sum.failures ?? []), ...failures],
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The closing line, which CI reads. @param {Tally} tally */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** @param {{ name: string, tally: Tally, seconds: number }[]} outcomes */
export function summaryOf(outcomes) {
  const rows = outcomes.flatMap(({ name, tally: { passed, failed, skipped, failures = [] }, seconds }) => {
    const counts = [passed, failed, skipped].map((count) => String(count).padStart(7));
    const row = [failed === 0 ? 'ok    ' : 'FAILED', name.padEnd(10), ...counts, `${seconds.toFixed(1)} s`.padStart(9)].join('  ');
    return [row, ...failures.map((failure) => `        ${failure}`)]; // below its step, where one looks first
  });
  const head = ['      ', 'step'.padEnd(10), ' passed', ' failed', 'skipped', 'time'.padStart(9)].join('  ');
  return [head, ...rows].join('\n');
}
