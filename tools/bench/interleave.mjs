import { readFileSync } from 'node:fs';
import { run } from './client.mjs';

/**
 * @typedef {Pick<import('./client.mjs').Load, 'request' | 'connections'> & { requests?: number }} Side
 * @typedef {object} Duel one piece of work and its bare twin
 * @property {string} name @property {Side} ours @property {Side} bare
 * @typedef {object} Length how long each measures @property {number} rounds @property {number} seconds per turn
 * @typedef {import('./client.mjs').Measured & { cpu: number | undefined }} Turn cpu: milliseconds of the server process per request
 * @typedef {{ ours: Turn, bare: Turn, ratio: number }} Result medians over the rounds; ratio: median of the rounds' own ratios
 */

/**
 * Measures both in turns, first one, then the other first, so that what else the machine does meets both alike.
 * @param {Duel} duel @param {import('./ground.mjs').Ground} ground @param {Length} length
 * @returns {Promise<Result>}
 */
export async function interleaved({ ours, bare }, ground, { rounds, seconds }) {
  const turn = (
    /** @type {Side} */ side,
    /** @type {import('./ground.mjs').Server} */ server,
    /** @type {Partial<import('./client.mjs').Load>} */ more,
  ) => measured(server, { ...side, port: server.port, seconds: side.requests === undefined ? seconds : 60, ...more });
  /** @type {{ ours: Turn, bare: Turn }[]} */
  const all = [];
  for (let round = -1; round < rounds; round++) {
    // The round before the first warms up: prepared statements, compiled code, pages in memory.
    const more = round < 0 && ours.requests !== undefined ? { requests: Math.ceil(ours.requests / 2) } : {};
    const first = round % 2 === 0;
    const one = first ? await turn(ours, ground.api, more) : await turn(bare, ground.bare, more);
    const other = first ? await turn(bare, ground.bare, more) : await turn(ours, ground.api, more);
    if (round >= 0) all.push(first ? { ours: one, bare: other } : { ours: other, bare: one });
  }
  return {
    ours: middle(all.map((round) => round.ours)),
    bare: middle(all.map((round) => round.bare)),
    ratio: median(all.map((round) => round.ours.perSecond / round.bare.perSecond)),
  };
}

/** @param {import('./ground.mjs').Server} server @param {import('./client.mjs').Load} load @returns {Promise<Turn>} */
async function measured({ pid }, load) {
  const before = cpuOf(pid);
  const result = await run(load);
  const after = cpuOf(pid);
  return { ...result, cpu: before === undefined || after === undefined ? undefined : (after - before) / result.count };
}

/** @param {Turn[]} turns @returns {Turn} */
function middle(turns) {
  const of = (/** @type {keyof Turn} */ key) => median(turns.map((turn) => turn[key] ?? Number.NaN));
  return {
    count: of('count'),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    p99: of('p99'),
    milliseconds: of('milliseconds'),
    cpu: of('cpu'),
  };
}

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? Number.NaN)
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

/** Milliseconds a process and its threads have computed; undefined where the system has no /proc. @param {number} pid */
export function cpuOf(pid) {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // In hundredths of a second on every Linux that Node runs on.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
