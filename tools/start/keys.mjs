import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Keys
 * @property {Record<string, string>} env what API and worker need to find them: file names, never the keys
 * @property {Buffer} secret the 32 bytes that wrap every clinic's key
 */

/**
 * The keys that the environment names, or those of the data folder, made on first run (mode 0600).
 * @param {string} data @param {NodeJS.ProcessEnv} env @param {boolean} hasData whether there is a database already
 * @returns {Keys}
 * @throws {Error} when the keys are gone while their data is there, or are not what they should be
 */
export function keysOf(data, env, hasData) {
  const folder = join(data, 'keys');
  const secretFile = env['GROUNDWORK_SECRET_FILE'] || join(folder, 'secret');
  const signingFile = env['SIGNING_KEY_FILE'] || join(folder, 'signing.pem');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!env['GROUNDWORK_SECRET'] && !existsSync(secretFile)) {
    if (hasData)
      throw new Error(
        `The file ${secretFile} is gone. Without it nothing that was written can be read. Put it back from your backup, then start again.`,
      );
    writeKey(secretFile, `${randomBytes(32).toString('base64')}\n`);
  }
  if (!env['SIGNING_KEY'] && !existsSync(signingFile)) {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeKey(signingFile, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  const secret = Buffer.from(env['GROUNDWORK_SECRET'] || readFileSync(secretFile, 'utf8').trim(), 'base64');
  if (secret.length !== 32) throw new Error('GROUNDWORK_SECRET must be 32 bytes in base64. Make one with: openssl rand -base64 32');
  return {
    secret,
    env: {
      ...(env['GROUNDWORK_SECRET'] ? {} : { GROUNDWORK_SECRET_FILE: secretFile }),
      ...(env['SIGNING_KEY'] ? {} : { SIGNING_KEY_FILE: signingFile }),
    },
  };
}

/** @param {string} file @param {string} content */
function writeKey(file, content) {
  writeFileSync(file, content, { mode: 0o600, flag: 'wx', flush: true });
}
