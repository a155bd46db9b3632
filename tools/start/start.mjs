import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { handOver } from './project-node.mjs';

// `npm start`. Runs before anything is installed, on any Node from 20.19: node: modules only up to the last import.

const script = fileURLToPath(import.meta.url);
const root = resolve(dirname(script), '../..');
const say = (/** @type {string} */ line) => console.log(line);

try {
  ensureInstalled(root, say);
  const exitCode = await handOver(root, script, process.argv.slice(2));
  if (exitCode === undefined) {
    const { run } = await import('./run.mjs');
    await run(say);
  } else process.exitCode = exitCode;
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
