import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { canUse } from './account.mjs';
import { systemFolder } from './binaries.mjs';

/**
 * @typedef {object} Files where one server's things are
 * @property {string} dataDir what the caller named; holds the passwords and the log
 * @property {string} home the folder that holds the cluster; the server's account can reach it
 * @property {string} cluster PostgreSQL's own data folder
 * @property {string} log what the server prints; kept under 20 MB
 */

/** @typedef {{ superuser: string, owner: string }} Passwords */

const largestLog = 10 * 1024 * 1024;

/**
 * Makes the folders of a server. When we are root and the server's account cannot reach `dataDir` (a checkout under
 * /root, say), the cluster lives in the system's folder instead and `dataDir/cluster-is-in` names the place.
 * @param {string} dataDir @param {import('./account.mjs').Account | undefined} account
 * @returns {Files}
 */
export function filesOf(dataDir, account) {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: account ? 0o711 : 0o700 });
  let home = folder;
  if (account) {
    chmodSync(folder, 0o711);
    if (!canUse(account, folder, 'x')) {
      home = join(systemFolder, createHash('sha256').update(folder).digest('hex').slice(0, 16));
      mkdirSync(home, { recursive: true, mode: 0o711 });
      writeFileSync(join(folder, 'cluster-is-in'), `${home}\n`);
    }
  }
  return { dataDir: folder, home, cluster: join(home, 'cluster'), log: join(folder, 'server.log') };
}

/**
 * Reads the server's passwords, or makes them on first use. Of two processes that start at once, one makes them.
 * @param {string} dataDir
 * @returns {Passwords}
 */
export function passwordsOf(dataDir) {
  const file = join(dataDir, 'passwords.json');
  if (!existsSync(file)) {
    const made = { superuser: randomBytes(24).toString('base64url'), owner: randomBytes(24).toString('base64url') };
    try {
      writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx', flush: true });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keeps one older log beside the current one. @param {string} log */
export function rotateLog(log) {
  if (existsSync(log) && statSync(log).size > largestLog) {
    rmSync(`${log}.1`, { force: true });
    renameSync(log, `${log}.1`);
  }
}
