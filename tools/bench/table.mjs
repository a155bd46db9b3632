import { cpus, totalmem } from 'node:os';

/** A Markdown table. @param {string[]} head @param {string[][]} rows @returns {string} */
export function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Numbers as people read them: three digits that say something. @param {number | undefined} value */
export function figure(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Size of the machine, without its name. */
export function machine() {
  const model = cpus()[0]?.model.trim() || 'processor unknown';
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, ${process.platform}`;
}

/** @param {boolean} met */
export const verdict = (met) => (met ? 'yes' : 'no');
