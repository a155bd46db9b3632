import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Runs before anything is installed, on any Node from 20.19: node: modules only.

/**
 * Installs the packages when they are missing or are not those of the lockfile.
 * @param {string} root the checkout @param {(line: string) => void} say
 * @returns {boolean} whether something was installed
 * @throws {Error} with npm's last words
 */
export function ensureInstalled(root, say) {
  if (isInstalled(root)) return false;
  say('Installing the packages. The first time this takes a minute or two.');
  const started = Date.now();
  // A machine's `omit=dev` or NODE_ENV=production would leave out what builds the product.
  npm(root, ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
  say(`Installed (${seconds(started)}).`);
  return true;
}

/**
 * @param {string} root
 * @returns {boolean} whether every package of the lockfile is there in its version (packages for other machines aside)
 */
export function isInstalled(root) {
  const wanted = join(root, 'package-lock.json');
  const present = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(present)) return false;
  return sameVersions(JSON.parse(readFileSync(wanted, 'utf8')), JSON.parse(readFileSync(present, 'utf8')));
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }> }} Lockfile */

/**
 * @param {Lockfile} wanted package-lock.json @param {Lockfile} present what npm wrote down when it installed
 * @returns {boolean} whether nothing is missing and nothing has another version
 */
export function sameVersions(wanted, present) {
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const found = present.packages[path];
    if (!found) return Boolean(optional || devOptional);
    return found.version === version;
  });
}

/** @param {string} cwd @param {string[]} args */
function npm(cwd, args) {
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  if (status === 0) return;
  const words = `${error?.message ?? ''}${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  throw new Error(`The packages could not be installed (npm ${args[0]}):\n${words}`);
}

/** @param {number} started @returns {string} the time since then, for people */
export function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(started > Date.now() - 10_000 ? 1 : 0)} s`;
}
