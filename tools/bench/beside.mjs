import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { requestText, run } from './client.mjs';
import { cpuOf } from './interleave.mjs';

/** Documents that wait when the measuring begins: more than are made in its time. */
const orders = 200;

/**
 * @typedef {object} Beside
 * @property {import('./client.mjs').Measured} alone a trivial route when nothing else happens
 * @property {import('./client.mjs').Measured} beside the same while the worker makes documents
 * @property {number} made documents finished meanwhile @property {number} pages of each
 * @property {number | undefined} cpu milliseconds of the worker per document, reading, sealing and storing included
 * @property {number | undefined} memory of the worker at its most, in MiB
 */

/**
 * Orders session documents as a counselor does, and asks the API a trivial question 400 times a second while the worker makes them.
 * @param {import('./world.mjs').World} world @param {import('./ground.mjs').Ground} ground @param {number} seconds
 * @returns {Promise<Beside>}
 */
export async function measureBeside({ counselor, couple }, { api, worker, token }, seconds) {
  const bearer = token(counselor, 'counselor');
  const request = requestText('GET', '/api/health/live', {});
  const trivial = () => run({ port: api.port, connections: 4, seconds, every: 10, request: () => request });
  /** @param {string} path @param {unknown} [body] @returns {Promise<any>} */
  const call = async (path, body) => {
    const headers = { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${api.port}/api${path}`, { headers, ...sent });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const states = async () =>
    /** @type {{ state: string, pages: number | null }[]} */ ((await call(`/couples/${couple.coupleId}/documents`)).items);
  const ready = async () => (await states()).filter(({ state }) => state === 'ready');

  const period = { from: day(90), to: day(0) };
  const { items } = await call(`/sessions/${couple.sessionId}/lines?from=${period.from}&to=${period.to}`);
  const lines = items
    .filter((/** @type {{ selectable: boolean }} */ { selectable }) => selectable)
    .map((/** @type {{ key: string }} */ { key }) => key);
  const order = () => call(`/sessions/${couple.sessionId}/documents`, { ...period, lines });
  await order();
  while ((await ready()).length === 0) await pause(50);
  await trivial();
  const alone = await trivial();
  process.kill(worker.pid, 'SIGSTOP');
  for (let n = 0; n < orders; n++) await order();
  process.kill(worker.pid, 'SIGCONT');
  const before = { made: (await ready()).length, cpu: cpuOf(worker.pid) };
  const beside = await trivial();
  const after = await ready();
  const made = after.length - before.made;
  const cpu = cpuOf(worker.pid);
  return {
    ...{ alone, beside, made, pages: after[0]?.pages ?? 0 },
    cpu: before.cpu === undefined || cpu === undefined || made === 0 ? undefined : (cpu - before.cpu) / made,
    memory: mostMemory(worker.pid),
  };
}

/** @param {number} pid */
function mostMemory(pid) {
  if (process.platform !== 'linux') return undefined;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

const day = (/** @type {number} */ daysAgo) => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);
