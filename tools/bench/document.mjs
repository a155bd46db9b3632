import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dist } from './dist.mjs';
import { median } from './interleave.mjs';

/** @typedef {{ pages: number, first: number, cpu: number, bare: number, wall: number, memory: number }} Rendered milliseconds; memory in MiB, of a process that does nothing else */

/**
 * Measures one document of six pages in a process of its own: the first, which parses the fonts, and the median of those after, in turns with a bare twin.
 * @param {number} rounds
 * @returns {Promise<Rendered>}
 */
export function measureDocument(rounds) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [String(rounds)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.once('error', reject);
    child.once('message', (message) => resolve(/** @type {Rendered} */ (message)));
    child.once('exit', (code) => reject(new Error(`Rendering ended with ${code}.`)));
  });
}

/** @param {number} rounds @returns {Promise<Rendered>} */
async function measureHere(rounds) {
  const { RenderPool } = dist('apps/api/src/document/pdf/index.js');
  const { sixPages } = await import('./document-model.mjs');
  const pool = new RenderPool();
  const ours = () => timed(() => pool.render(sixPages));
  const first = await ours();
  for (let warm = 0; warm < 5; warm++) await ours();
  const memory = process.resourceUsage().maxRSS / 1024;
  const { renderBare } = await import('./bare-document.mjs');
  for (let warm = 0; warm < 5; warm++) await renderBare();
  const times = [];
  for (let round = 0; round < rounds; round++) times.push({ ours: await ours(), bare: await timed(renderBare) });
  await pool.close();
  return {
    pages: first.answer.pages,
    first: first.cpu,
    cpu: median(times.map((time) => time.ours.cpu)),
    bare: median(times.map((time) => time.bare.cpu)),
    wall: median(times.map((time) => time.ours.wall)),
    memory,
  };
}

/** @template T @param {() => Promise<T>} work */
async function timed(work) {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const answer = await work();
  const { user, system } = process.cpuUsage(cpu);
  return { answer, cpu: (user + system) / 1000, wall: performance.now() - began };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const send = process.send.bind(process);
  const result = await measureHere(Number(process.argv[2]));
  send(result, () => process.exit(0));
}
