import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const require = createRequire(import.meta.url);
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** @typedef {{ appUrl: string, workerUrl: string, demoLoaded: boolean }} Prepared */
/** @typedef {{ databaseUrl: string, secret: Buffer, demo: boolean }} Order */

/**
 * Migrates the database and fills an empty one with the demo clinic.
 * @param {Order & { log: (line: string) => void }} order
 * @returns {Promise<Prepared>} the addresses with which API and worker sign in
 */
export async function prepareDatabase({ databaseUrl, secret, demo, log }) {
  const { migrate } = require(join(dist, 'apps/api/src/migrate.js'));
  const { appUrl, workerUrl } = await migrate({ databaseUrl, secret, log });
  const load = demo && !(await hasClinic(databaseUrl));
  if (load) await require(join(dist, 'tools/demo/load.js')).loadDemo({ databaseUrl, secret, log });
  return { appUrl, workerUrl, demoLoaded: load };
}

/** @param {string} databaseUrl @returns {Promise<boolean>} */
async function hasClinic(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query('select exists (select from clinic) as found')).rows[0].found;
  } finally {
    await client.end();
  }
}

/**
 * Does the same in a process of its own, whose memory is given back when it is done.
 * @param {Order} order @param {NodeJS.ProcessEnv} env @param {(line: string) => void} say
 * @returns {Promise<Prepared>}
 */
export function prepareApart(order, env, say) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], { env, serialization: 'advanced', detached: process.platform !== 'win32' });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Preparing the database ended with exit code ${code}.`)));
    child.on('message', (/** @type {{ line?: string, done?: Prepared, failed?: string }} */ message) => {
      if (message.line) say(message.line);
      if (message.done) resolve(message.done);
      if (message.failed) reject(new Error(`The database could not be prepared: ${message.failed}`));
    });
    child.send(order);
  });
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const send = process.send.bind(process);
  process.once('message', async (/** @type {Order} */ { secret, ...order }) => {
    try {
      const done = await prepareDatabase({ ...order, secret: Buffer.from(secret), log: (line) => send({ line }) });
      send({ done }, () => process.exit(0));
    } catch (error) {
      send({ failed: inWords(error) }, () => process.exit(1));
    }
  });
}

/**
 * What went wrong, for the person at the terminal.
 * @param {unknown} error
 * @returns {string}
 */
function inWords(error) {
  if (!(error instanceof Error)) return String(error);
  // A published version never changes; while developing it may, and then the data folder was made with another one.
  const changed = /published homework was changed: (.+)/.exec(error.message);
  if (changed) return `the homework in it was published with other words (${changed[1]}). Publish a new version of it, or begin with a new data folder.`;
  return error.stack ?? error.message;
}
