import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import jwt from 'jsonwebtoken';
import { freePort, startPostgres } from '../postgres/index.mjs';
import { dist, distFolder } from './dist.mjs';

/**
 * @typedef {{ port: number, pid: number }} Server
 * @typedef {object} Ground what runs
 * @property {string} databaseUrl owner's, past row security @property {string} appUrl
 * @property {Buffer} secret
 * @property {Server} api @property {Server} worker @property {Server} bare
 * @property {(person: { id: string, sid: string }, role: string) => string} token
 * @property {string} folder
 */

/**
 * Starts a throw-away PostgreSQL with durable commits, as `npm start` does, and on it the built API, the built worker and the bare server.
 * @template T
 * @param {{ profile: boolean, log: (line: string) => void }} options profile: API and worker write CPU profiles into the folder
 * @param {(ground: { databaseUrl: string, secret: Buffer }) => Promise<unknown>} prepare fills the migrated database before the servers start
 * @param {(ground: Ground) => Promise<T>} work
 * @returns {Promise<T>} what `work` gives; everything is stopped and removed again
 */
export async function onGround({ profile, log }, prepare, work) {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
  const stops = [async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  const ended = (/** @type {NodeJS.Signals} */ signal) => void end(stops).then(() => process.exit(signal === 'SIGINT' ? 130 : 143));
  process.once('SIGINT', ended).once('SIGTERM', ended);
  try {
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
    stops.push(postgres.stop);
    const secret = randomBytes(32);
    const { appUrl, workerUrl } = await dist('apps/api/src/migrate.js').migrate({
      databaseUrl: postgres.url,
      secret,
      log: () => undefined,
    });
    await prepare({ databaseUrl: postgres.url, secret });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signingKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const start = async (/** @type {string} */ name, /** @type {string} */ script, /** @type {Record<string, string>} */ env) => {
      const port = await freePort();
      const options = profile && name !== 'bare' ? ['--cpu-prof', `--cpu-prof-dir=${join(tmpdir(), 'groundwork-profile', name)}`] : [];
      const child = launch([...options, script], join(folder, `${name}.log`), { ...env, PORT: String(port), NODE_ENV: 'production' });
      stops.push(child.stop);
      return { port, pid: child.pid, log: join(folder, `${name}.log`) };
    };
    const env = {
      ...{ APP_DATABASE_URL: appUrl, WORKER_DATABASE_URL: workerUrl, GROUNDWORK_DATA: join(folder, 'data'), GROUNDWORK_DEMO: 'off' },
      ...{ GROUNDWORK_SECRET: secret.toString('base64'), SIGNING_KEY: signingKey, HOST: '127.0.0.1' },
    };
    const worker = await start('worker', `${distFolder}apps/api/src/worker.js`, env);
    const api = await start('api', `${distFolder}apps/api/src/main.js`, env);
    const bare = await start('bare', fileURLToPath(new URL('bare-server.mjs', import.meta.url)), { BARE_DATABASE_URL: postgres.url });
    await Promise.all([untilAnswers(api, '/api/health/ready'), untilAnswers(bare, '/')]);
    const token = (/** @type {{ id: string, sid: string }} */ { id, sid }, /** @type {string} */ role) =>
      jwt.sign({ sid, role }, privateKey, { algorithm: 'ES256', subject: id, issuer: 'groundwork', expiresIn: 3600 });
    log('Running: PostgreSQL, API, worker, bare server.');
    return await work({ databaseUrl: postgres.url, appUrl, secret, api, worker, bare, token, folder });
  } catch (error) {
    for (const name of ['api', 'worker', 'bare']) log(`${name}: ${troubles(join(folder, `${name}.log`))}`);
    throw error;
  } finally {
    process.off('SIGINT', ended).off('SIGTERM', ended);
    await end(stops);
  }
}

/** What a log holds besides the lines of requests that went well. @param {string} file */
function troubles(file) {
  if (!existsSync(file)) return 'did not start';
  const lines = readFileSync(file, 'utf8').split('\n');
  return (
    lines
      .filter((line) => line !== '' && !line.includes('"level":30'))
      .slice(-5)
      .join('\n') || 'nothing unusual'
  );
}

/** @param {(() => Promise<void>)[]} stops */
async function end(stops) {
  for (const stop of stops.splice(0).reverse()) await stop();
}

/** @param {string[]} args @param {string} logFile @param {Record<string, string>} env */
function launch(args, logFile, env) {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(patience);
  };
  return { pid: child.pid ?? 0, stop };
}

/** @param {{ port: number, log: string }} server @param {string} path */
async function untilAnswers({ port, log }, path) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error(`A server did not start: ${readFileSync(log, 'utf8').slice(-2000)}`);
}
