import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFree } from '../postgres/index.mjs';

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * @typedef {object} Settings how one Groundwork runs
 * @property {string} data folder of everything that must not be lost
 * @property {string} host @property {number} port @property {string} publicUrl
 * @property {boolean} demo whether an empty database gets the demo clinic
 * @property {string | undefined} databaseUrl owner's; undefined: the embedded PostgreSQL
 */

const usualPort = 4280;

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Settings>}
 * @throws {Error} a sentence, when PORT is taken or is no port
 */
export async function readSettings(env) {
  const host = env['HOST'] || '127.0.0.1';
  const port = env['PORT'] ? await wantedPort(env['PORT'], host) : await nextFreePort(host);
  const shownHost = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host;
  return {
    data: resolve(env['GROUNDWORK_DATA'] || join(checkout, '.data')),
    host,
    port,
    publicUrl: env['PUBLIC_URL'] || `http://${shownHost}:${port}`,
    demo: env['GROUNDWORK_DEMO'] !== 'off',
    databaseUrl: env['DATABASE_URL'] || undefined,
  };
}

/** @param {string} text @param {string} host */
async function wantedPort(text, host) {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT is "${text}", which is no port. Use a number from 1 to 65535.`);
  if (!(await isFree(port, host)))
    throw new Error(`Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`);
  return port;
}

/** @param {string} host */
async function nextFreePort(host) {
  for (let port = usualPort; port < usualPort + 50; port += 1) if (await isFree(port, host)) return port;
  throw new Error(`The ports from ${usualPort} on are all taken, or nothing can listen on ${host}. Set PORT and HOST.`);
}

/**
 * Makes the data folder. Only its owner may look in; as root others may walk through, for the account that runs PostgreSQL.
 * @param {string} data
 */
export function ensureDataFolder(data) {
  mkdirSync(data, { recursive: true });
  if (process.platform !== 'win32') chmodSync(data, process.getuid?.() === 0 ? 0o711 : 0o700);
}
