import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../start/install.mjs';
import { handOver } from '../start/project-node.mjs';

// `npm test`. Runs before anything is installed, on any Node from 20.19: node: modules only up to the last import.

const script = fileURLToPath(import.meta.url);
const root = resolve(dirname(script), '../..');
const say = (/** @type {string} */ line) => console.log(line);

ensureInstalled(root, say);
const exitCode = await handOver(root, script, process.argv.slice(2));
if (exitCode === undefined) {
  const { runAll } = await import('./run-all.mjs');
  process.exit(await runAll(say));
}
process.exitCode = exitCode;
