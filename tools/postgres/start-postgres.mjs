import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { serverAccount } from './account.mjs';
import { binariesFor } from './binaries.mjs';
import { ensureCluster, superuser } from './cluster.mjs';
import { filesOf, passwordsOf } from './files.mjs';
import { ensureOwner, ownerName, databaseName } from './owner.mjs';
import { launchPostmaster, runningPostmaster, stopPostmaster } from './postmaster.mjs';

/**
 * @typedef {object} RunningPostgres
 * @property {string} url database `groundwork` as its owner: may make roles and databases, is no superuser
 * @property {string} superuserUrl database `postgres` as superuser
 * @property {number} port on 127.0.0.1
 * @property {boolean} reattached whether the server was already running
 * @property {() => boolean} isRunning whether the server process is there now
 * @property {() => Promise<void>} stop fast shutdown; nothing acknowledged is lost
 */

/** Loopback only, no socket files; no statement, value or parameter ever reaches the log. */
const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/**
 * Starts PostgreSQL on the data in `dataDir`, makes that data first if there is none, or re-attaches to the server that
 * already runs on it. Ready for connections when it returns.
 * @param {{ dataDir: string, settings?: Record<string, string> }} options settings: PostgreSQL's own, such as `{ fsync: 'off' }`
 * @returns {Promise<RunningPostgres>}
 * @throws {Error} a sentence for people: no binaries for this machine ("set DATABASE_URL"), or the server's last words
 */
export async function startPostgres({ dataDir, settings = {} }) {
  const account = serverAccount(dataDir);
  const binaries = binariesFor(account);
  const files = filesOf(dataDir, account);
  const passwords = passwordsOf(files.dataDir);
  ensureCluster({ binaries, account, files, password: passwords.superuser, sync: settings['fsync'] !== 'off' });

  const reattached = runningPostmaster(files.cluster) !== undefined;
  const port = await untilReady({ binaries, account, files, settings: { ...always, ...settings } }, passwords.superuser);
  const superuserUrl = urlOf(superuser, passwords.superuser, port, 'postgres');
  await ensureOwner(superuserUrl, passwords.owner);
  return {
    url: urlOf(ownerName, passwords.owner, port, databaseName),
    superuserUrl,
    port,
    reattached,
    isRunning: () => runningPostmaster(files.cluster) !== undefined,
    stop: () => stopPostmaster({ binaries, account, files }),
  };
}

/**
 * A server may be starting, recovering after a crash, or still shutting down from the last run, and the port may be taken
 * at the last moment: look again, and start one whenever none is there.
 * @param {Parameters<typeof launchPostmaster>[0]} setup @param {string} password
 * @returns {Promise<number>} the port it answers on
 */
async function untilReady(setup, password) {
  const deadline = Date.now() + 60_000;
  let launches = 0;
  let quietUntil = 0;
  for (;;) {
    const server = runningPostmaster(setup.files.cluster);
    if (server?.port && (await answers(urlOf(superuser, password, server.port, 'postgres')))) return server.port;
    if (!server && Date.now() > quietUntil) {
      launches += 1;
      if (launches > 5) break;
      await launchPostmaster(setup);
      quietUntil = Date.now() + 1500;
    }
    if (Date.now() > deadline) break;
    await pause(25);
  }
  throw new Error(`PostgreSQL did not start. Its log is ${setup.files.log}; the last lines are:\n${lastLines(setup.files.log)}`);
}

/** @param {string} url @returns {Promise<boolean>} false while it is starting, stopping or recovering */
async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '28P01' || code === '28000') throw error;
    return false;
  } finally {
    await client.end();
  }
}

/** @param {string} user @param {string} password @param {number} port @param {string} database */
function urlOf(user, password, port, database) {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** @param {string} log */
function lastLines(log) {
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}
