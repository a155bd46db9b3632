import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { whenOrphaned } from './orphan.mjs';

// Runs before anything is installed, on any Node from 20.19: node: modules only.

/**
 * The Node that the project was built and tested with, from the npm package `node`. Its install script fetches the program;
 * after `npm ci --ignore-scripts` it is missing, and that one step is run here.
 * @param {string} root the checkout, with its packages installed
 * @returns {string} the program's path
 * @throws {Error} when it cannot be had and this Node is not of the same major version
 */
export function projectNode(root) {
  const folder = join(root, 'node_modules', 'node');
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (existsSync(program)) return program;
  const { stdout, stderr } = spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, encoding: 'utf8' });
  if (existsSync(program)) return program;
  if (major(process.versions.node) === major(version)) return process.execPath;
  throw new Error(`Node ${version} could not be installed:\n${`${stdout}${stderr}`.trim().split('\n').slice(-5).join('\n')}`);
}

/** @param {string} version */
function major(version) {
  return Number.parseInt(version, 10);
}

/**
 * Runs a script under the project's Node. When this process is not it, hands over and answers with the script's exit code.
 * @param {string} root @param {string} script absolute @param {string[]} args
 * @returns {Promise<number | undefined>} undefined: this process is the project's Node, go on here
 */
export async function handOver(root, script, args) {
  const node = projectNode(root);
  const wanted = JSON.parse(readFileSync(join(root, 'node_modules', 'node', 'package.json'), 'utf8')).version;
  if (node === process.execPath || process.versions.node === wanted) return undefined;
  const child = spawn(node, [script, ...args], { stdio: 'inherit', env: { ...process.env, GROUNDWORK_HANDED_OVER: '1' } });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  const forget = whenOrphaned(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}
