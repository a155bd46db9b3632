import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ name: string, uid: number, gid: number }} Account a user of this machine */

/**
 * PostgreSQL refuses to run as root. When we are root, another account has to run it: the one that owns the data, if
 * somebody once started as a normal user, else `postgres`, else `nobody`.
 * @param {string} dataDir
 * @returns {Account | undefined} undefined: run it as ourselves
 * @throws {Error} when we are root and there is neither `postgres` nor `nobody`
 */
export function serverAccount(dataDir) {
  if (process.getuid?.() !== 0) return undefined;
  const cluster = join(dataDir, 'cluster');
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: `account ${uid}`, uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const uid = numberFrom('id', ['-u', name]);
    const gid = numberFrom('id', ['-g', name]);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has no account named postgres or nobody. Start as a normal user, or set DATABASE_URL.',
  );
}

/** @param {string} command @param {string[]} args */
function numberFrom(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : undefined;
}

/**
 * Asks the machine rather than reading modes: access lists, mounts and missing rights of every kind count.
 * @param {Account | undefined} account
 * @param {string} path
 * @param {'x' | 'w'} right `x`: may run it or walk through it; `w`: may write it
 * @returns {boolean} whether the account may
 */
export function canUse(account, path, right) {
  if (!account) return true;
  const { status, error } = spawnSync('/bin/sh', ['-c', `test -${right} "$1"`, 'sh', path], {
    uid: account.uid,
    gid: account.gid,
    cwd: '/',
  });
  if (error)
    throw new Error(
      `This process may not start programs as ${account.name} (${error.message}). Start as a normal user, or set DATABASE_URL.`,
    );
  return status === 0;
}
