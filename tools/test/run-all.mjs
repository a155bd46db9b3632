import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { fromJest, fromPlaywright, sum } from './counts.mjs';
import { runStep } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */
/** @typedef {import('./step.mjs').Outcome} Outcome */

/**
 * Everything that must hold before a change is done, in an order that tells the cheapest mistakes first. On two cores the
 * checks that need one core run in pairs; whatever goes wrong, the rest still runs and says so.
 * @param {(line: string) => void} say
 * @returns {Promise<number>} the exit code: 0 when everything passed
 */
export async function runAll(say) {
  const reports = mkdtempSync(join(tmpdir(), 'groundwork-reports-'));
  try {
    const steps = stepsWriting(reports);
    const chromium = ensureChromium(say);
    chromium.catch(() => undefined);
    const early = await Promise.all([inTurn([steps.lint, steps.types], say), inTurn([steps.unit, steps.web], say)]);
    const api = await runStep(steps.api, say);
    const build = await runStep(steps.build, say);
    const outcomes = [...early.flat(), api, build];
    outcomes.push(build.ok ? await browserStep(chromium, steps.e2e, say) : { name: steps.e2e.name, ok: false, passed: 0, failed: 1 });

    const { passed, failed } = sum(outcomes);
    const broken = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
    say(`\n${broken.length === 0 ? 'Everything passed.' : `Not passed: ${broken.join(', ')}.`}\n`);
    say(`${passed} passed, ${failed} failed`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

/** @param {string} reports */
function stepsWriting(reports) {
  const jest = 'node_modules/jest/bin/jest.js';
  const report = (/** @type {string} */ name) => join(reports, `${name}.json`);
  /** @param {string} name @param {string[]} projects @param {number} workers @param {string[]} [nodeFlags] @returns {Step} */
  const jestStep = (name, projects, workers, nodeFlags = []) => ({
    name,
    args: [
      ...nodeFlags,
      jest,
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${report(name)}`,
      `--maxWorkers=${workers}`,
      '--ci',
    ],
    count: () => fromJest(report(name)),
  });
  return {
    lint: { name: 'lint', args: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
    types: { name: 'types', args: ['tools/test/types.mjs'] },
    unit: jestStep('unit', ['libs', 'tools'], 1),
    web: jestStep('web', ['web'], 1),
    api: jestStep('api', ['api'], 2, ['--experimental-vm-modules', '--no-warnings']),
    build: { name: 'build', args: ['tools/build/build.mjs'] },
    e2e: {
      name: 'browser journeys',
      args: ['tools/test/e2e.mjs'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e') },
      count: () => fromPlaywright(report('e2e')),
    },
  };
}

/** @param {Step[]} steps @param {(line: string) => void} say */
async function inTurn(steps, say) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(step, say));
  return outcomes;
}

/** @param {Promise<string>} chromium @param {Step} step @param {(line: string) => void} say @returns {Promise<Outcome>} */
async function browserStep(chromium, step, say) {
  try {
    return await runStep({ ...step, env: { ...step.env, CHROME_PATH: await chromium } }, say);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { name: step.name, ok: false, passed: 0, failed: 1 };
  }
}
