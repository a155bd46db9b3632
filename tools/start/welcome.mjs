import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ role: string, name: string, email: string, password: string, about?: string }} DemoAccount */

/**
 * What the terminal says when everything runs.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {string}
 */
export function welcome({ publicUrl, data, demo }) {
  const file = join(data, 'demo-accounts.json');
  const accounts = demo && existsSync(file) ? /** @type {DemoAccount[]} */ (JSON.parse(readFileSync(file, 'utf8'))) : [];
  const lines = ['', `  Groundwork is ready: ${publicUrl}`, ''];
  if (accounts.length > 0) lines.push('  The demo clinic is loaded. Sign in with one click, or as:', '', ...table(accounts), '');
  return [...lines, `  Ctrl-C stops it. What you enter is kept in ${data}`, ''].join('\n');
}

/** @param {DemoAccount[]} accounts */
function table(accounts) {
  const rows = accounts.map(({ role, name, email, password, about = '' }) => [role, name, email, password, about]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
