import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Counts */

const nothingReported = { passed: 0, failed: 1 };

/**
 * @param {string} file what `jest --json` wrote
 * @returns {Counts} a file of tests that could not run at all counts as one failure; so does a missing report
 */
export function fromJest(file) {
  if (!existsSync(file)) return nothingReported;
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}

/**
 * @param {string} file what Playwright's json reporter wrote
 * @returns {Counts} a missing report, or an error outside of tests, counts as one failure
 */
export function fromPlaywright(file) {
  if (!existsSync(file)) return nothingReported;
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}
