import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBelow } from './compress.mjs';
import { filesBelow } from './sources.mjs';

const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const settings = ['package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/build/build-web.mjs'];

/**
 * Builds the screens with the Angular builder, unless nothing they are made of has changed since they were built.
 * @param {(line: string) => void} say @param {{ root?: string }} [options]
 * @returns {Promise<boolean>} whether it built
 * @throws {Error} with the builder's words
 */
export async function buildWeb(say, { root = checkout } = {}) {
  const stamp = join(root, 'dist', '.build-web');
  const built = existsSync(join(root, 'dist/web/browser/index.html')) && existsSync(stamp);
  const hash = await sourceHash(root);
  if (built && readFileSync(stamp, 'utf8') === hash) return false;
  say('Building the screens. This takes about a minute.');
  rmSync(stamp, { force: true });
  const started = Date.now();
  await runBuilder(root);
  await compressBelow(join(root, 'dist/web/browser'));
  writeFileSync(stamp, hash);
  say(`Built (${Math.round((Date.now() - started) / 1000)} s).`);
  return true;
}

/**
 * @param {string} root
 * @returns {Promise<string>} changes when any file that the screens are made of changes; specs are not among them
 */
export async function sourceHash(root) {
  const found = await Promise.all(['apps/web', 'libs'].map((folder) => filesBelow(root, folder)));
  const files = found.flat().map(({ file }) => file);
  const sources = [...files.filter((file) => !/\.(spec\.ts|md)$/.test(file)), ...settings].sort();
  const contents = await Promise.all(sources.map((file) => readFile(join(root, file))));
  const hash = createHash('sha256');
  for (const [index, content] of contents.entries()) hash.update(`${sources[index]} ${content.length}\n`).update(content);
  return hash.digest('hex');
}

/** @param {string} root @returns {Promise<void>} */
function runBuilder(root) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', CI: 'true' };
  const child = spawn(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'run', 'web:build:production'], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? done() : reject(new Error(`The screens could not be built:\n${output.trim()}`))));
  });
}
