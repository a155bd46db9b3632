import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../build/build.mjs';
import { createTestDatabase, freePort, startTestPostgres } from '../postgres/index.mjs';
import { startGroundwork } from '../start/groundwork.mjs';
import { ensureChromium } from './chromium.mjs';

// `npm run test:e2e`: the browser journeys against the built product with the demo clinic, on a database that is thrown away.

const say = (/** @type {string} */ line) => console.log(line);
const data = mkdtempSync(join(tmpdir(), 'groundwork-e2e-'));
/** @type {(() => unknown)[]} */
const ends = [() => rmSync(data, { recursive: true, force: true })];
const endAll = async () => {
  for (const end of ends.splice(0).reverse()) await end();
};

/** @param {string} url @param {string} chromium @returns {Promise<number>} Playwright's exit code */
function playwright(url, chromium) {
  const args = ['node_modules/@playwright/test/cli.js', 'test', '-c', 'apps/e2e/playwright.config.ts', ...process.argv.slice(2)];
  const env = { ...process.env, E2E_URL: url, E2E_DATA: data, CHROME_PATH: chromium };
  const child = spawn(process.execPath, args, { stdio: 'inherit', env });
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
  const database = await createTestDatabase();
  ends.push(database.drop);
  const port = await freePort();
  const groundwork = await startGroundwork(
    { data, host: '127.0.0.1', port, publicUrl: `http://localhost:${port}`, demo: true, databaseUrl: database.ownerUrl },
    { env: process.env, say, giveUp: (error) => say(error.message) },
  );
  ends.push(groundwork.stop);
  process.exitCode = await playwright(`http://localhost:${port}`, chromium);
} finally {
  await endAll();
}
