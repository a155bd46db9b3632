import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../build/build.mjs';
import { createTestDatabase, freePort, startTestPostgres } from '../postgres/index.mjs';
import { startGroundwork } from '../start/groundwork.mjs';
import { ensureChromium } from './chromium.mjs';

// `npm run test:e2e`: the browser journeys against the built product, on databases that are thrown away: one with the demo clinic, one still empty.

const say = (/** @type {string} */ line) => console.log(line);
/** @type {(() => unknown)[]} */
const ends = [];
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end();
};

/**
 * Starts the product on a database and a data folder of its own.
 * @param {boolean} demo whether it begins with the demo clinic
 * @param {Record<string, string>} [more] settings of this one alone
 * @returns {Promise<string>} its address
 */
async function startProduct(demo, more = {}) {
  const data = mkdtempSync(join(tmpdir(), 'groundwork-e2e-'));
  ends.push(() => rmSync(data, { recursive: true, force: true }));
  const database = await createTestDatabase();
  ends.push(database.drop);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { stop } = await startGroundwork(
    { data, host: '127.0.0.1', port, publicUrl: url, demo, databaseUrl: database.ownerUrl },
    // The people who only prepare a journey say which network they come from; otherwise all would be one household to the limits.
    { env: { ...process.env, ...more, TRUST_PROXY: 'loopback' }, say, giveUp: (error) => say(error.message) },
  );
  ends.push(stop);
  return url;
}

/** @param {NodeJS.ProcessEnv} addresses @returns {Promise<number>} Playwright's exit code */
function playwright(addresses) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'apps/e2e/playwright.config.ts', ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...addresses } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => void endAll().finally(() => process.exit(1)));
}

try {
  const chromium = await ensureChromium(say);
  await buildAll(say);
  const server = await startTestPostgres();
  ends.push(server.stop);
  const E2E_URL = await startProduct(true);
  const E2E_EMPTY_URL = await startProduct(false);
  // A third lives by a clock that the journey moves: a file with how many days ahead it is.
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-e2e-clock-'));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  const E2E_CLOCK = join(folder, 'days-ahead');
  const E2E_CLOCK_URL = await startProduct(true, { GROUNDWORK_CLOCK: E2E_CLOCK });
  process.exitCode = await playwright({ E2E_URL, E2E_EMPTY_URL, E2E_CLOCK, E2E_CLOCK_URL, CHROME_PATH: chromium });
} finally {
  await endAll();
}
