import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./account.mjs').Account} Account */
/** @typedef {import('./binaries.mjs').Binaries} Binaries */
/** @typedef {import('./files.mjs').Files} Files */

export const superuser = 'postgres';

/** The server and its tools get nothing of our environment that could hold a secret, and one locale everywhere. */
export function serverEnvironment() {
  const kept = ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot', 'ComSpec'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * How to start a program as the server's account.
 * @param {Account | undefined} account @param {string} cwd a folder the account may be in
 */
export function runAs(account, cwd) {
  return { env: serverEnvironment(), cwd, ...(account ? { uid: account.uid, gid: account.gid } : {}) };
}

/**
 * Makes the cluster if there is none: UTF-8, sorted by code point on every machine alike, checksums on every page,
 * passwords by SCRAM. It appears whole or not at all.
 * @param {{ binaries: Binaries, account: Account | undefined, files: Files, password: string, sync: boolean }} setup
 * @throws {Error} when initdb cannot; the message holds its last words
 */
export function ensureCluster({ binaries, account, files, password, sync }) {
  if (existsSync(join(files.cluster, 'PG_VERSION'))) return refuseOtherMajor(files.cluster, binaries.major);
  if (existsSync(files.cluster))
    throw new Error(`The data in ${files.cluster} belongs to another account of this machine. Start as that account.`);
  const aside = mkdtempSync(join(files.home, 'new-'));
  try {
    const passwordFile = join(aside, 'password');
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account) for (const path of [aside, passwordFile]) chownSync(path, account.uid, account.gid);
    const cluster = join(aside, 'cluster');
    const { status, stderr, error } = spawnSync(
      binaries.initdb,
      [
        ...['-D', cluster, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--data-checksums'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
        ...(sync ? [] : ['--no-sync']),
      ],
      { ...runAs(account, aside), encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`PostgreSQL's data folder could not be made: ${error?.message ?? stderr.trim()}`);
    moveUnlessThere(cluster, files.cluster);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Another process may have made the cluster meanwhile, with the same passwords. @param {string} from @param {string} to */
function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'PG_VERSION'))) throw error;
  }
}

/** @param {string} cluster @param {number} major */
function refuseOtherMajor(cluster, major) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found !== String(major)) {
    throw new Error(
      `The data in ${cluster} was written by PostgreSQL ${found}, and this is PostgreSQL ${major}. Dump it with ${found} and load it again (README, Backup).`,
    );
  }
}
