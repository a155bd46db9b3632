import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../postgres/index.mjs';
import { keysOf } from './keys.mjs';
import { prepareApart } from './prepare.mjs';
import { endProcess, notedProcess } from './processes.mjs';
import { checkout, ensureDataFolder } from './settings.mjs';
import { untilReady } from './ready.mjs';
import { keepRunning } from './supervise.mjs';
import { watchPostgres } from './watch-postgres.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {{ url: string, stop: () => Promise<void> }} Groundwork */

/**
 * @typedef {object} Help
 * @property {NodeJS.ProcessEnv} env
 * @property {(line: string) => void} say
 * @property {(error: Error) => void} giveUp called when a part ended for good after everything was ready
 * @property {Promise<unknown>} [built] awaited before the first built file runs
 * @property {AbortSignal} [signal] gives up starting
 * @property {Record<string, string>} [postgresSettings] for the embedded database
 */

/**
 * Starts database, API and worker of a built checkout and waits until the API says it is ready.
 * @param {Settings} settings
 * @param {Help} help
 * @returns {Promise<Groundwork>} stop: API, worker, then database
 * @throws {Error} a sentence; everything started is stopped again
 */
export async function startGroundwork(settings, { env, say, giveUp, built, signal, postgresSettings = {} }) {
  const { data } = settings;
  ensureDataFolder(data);
  const dataDir = join(data, 'postgres');
  const hadData = existsSync(join(dataDir, 'passwords.json'));
  const keys = keysOf(data, env, hadData);
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  // Awaited below, after the database: until then nobody else would hear that it went wrong.
  built?.catch(() => undefined);
  try {
    const postgres = settings.databaseUrl ? undefined : await startPostgres({ dataDir, settings: postgresSettings });
    if (postgres) stops.push(postgres.stop);
    await built;
    signal?.throwIfAborted();
    const base = { ...withoutOwnersRights(env), ...keys.env, ...addressesOf(settings), NODE_ENV: 'production', NO_COLOR: '1' };
    const order = { databaseUrl: settings.databaseUrl ?? postgres?.url ?? '', secret: keys.secret, demo: settings.demo };
    const logins = await prepareApart(order, base, say);
    signal?.throwIfAborted();

    /** @type {Error | undefined} */
    let early;
    let ready = false;
    const onGiveUp = (/** @type {Error} */ error) => {
      if (ready) giveUp(error);
      else early = error;
    };
    const programs = [worker, api].map(({ name, file }) =>
      keepRunning({
        name: `The ${name}`,
        script: join(checkout, 'dist/apps/api/src', file),
        env: () => ({ ...base, APP_DATABASE_URL: logins.appUrl, WORKER_DATABASE_URL: logins.workerUrl }),
        logFile: join(data, 'logs', `${name}.log`),
        noteFile: join(data, 'run', `${name}.json`),
        say,
        giveUp: onGiveUp,
      }),
    );
    stops.push(...programs.map((program) => program.stop));
    const url = `http://${reachable(settings.host)}:${settings.port}`;
    await untilReady(url, () => early ?? signal?.reason, join(data, 'logs', 'api.log'));
    ready = true;
    if (postgres) stops.push(watchPostgres(postgres, { dataDir, postgresSettings, say, giveUp }));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const api = { name: 'api', file: 'main.js' };
const worker = { name: 'worker', file: 'worker.js' };

/** @param {string} host what to listen on @returns {string} where to reach it from here */
function reachable(host) {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

/** API and worker get logins of their own; the owner's address stays with us. @param {NodeJS.ProcessEnv} env */
function withoutOwnersRights(env) {
  const { DATABASE_URL: _, ...rest } = env;
  return rest;
}

/** @param {Settings} settings @returns {Record<string, string>} */
function addressesOf({ host, port, publicUrl, data, demo }) {
  const webRoot = join(checkout, 'dist/web/browser');
  return {
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    GROUNDWORK_DATA: data,
    GROUNDWORK_DEMO: demo ? 'on' : 'off',
    WEB_ROOT: webRoot,
  };
}

/**
 * Ends what an interrupted run left running, so that its port is free again; the database is kept and found again.
 * @param {string} data @param {(line: string) => void} say
 */
export async function endLeftovers(data, say) {
  const leftovers = [api, worker].map(({ name }) => notedProcess(join(data, 'run', `${name}.json`))).filter((noted) => noted !== undefined);
  if (leftovers.length > 0) say('The last run was interrupted. Tidying up, then going on.');
  await Promise.all(leftovers.map((noted) => endProcess(noted)));
}
