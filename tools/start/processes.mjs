import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {{ pid: number, started: string }} Identity a process; numbers are used again, number and start time together are not */

/**
 * @param {number} pid
 * @returns {Identity | undefined} undefined: there is no such process
 */
export function identityOf(pid) {
  const started = startOf(pid);
  return started ? { pid, started } : undefined;
}

/** @param {number} pid @returns {string | undefined} its start time in the system's own words */
function startOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? undefined : rest[18];
    } catch {
      return undefined;
    }
  }
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.Ticks`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  return spawnSync(command, args, { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/** @param {Identity} identity @returns {boolean} whether that very process is still there */
export function isThere({ pid, started }) {
  return startOf(pid) === started;
}

/**
 * Notes down a process, so that a later start can find it.
 * @param {string} file @param {number} pid @param {Record<string, unknown>} [more]
 */
export function noteProcess(file, pid, more = {}) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, JSON.stringify({ ...identityOf(pid), ...more }));
}

/**
 * @param {string} file
 * @returns {(Identity & Record<string, unknown>) | undefined} the noted process if it is still there; an old note is removed
 */
export function notedProcess(file) {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const noted = text.startsWith('{') && text.endsWith('}') ? JSON.parse(text) : {};
  if (Number.isInteger(noted.pid) && isThere(noted)) return noted;
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Asks a process to end, then ends it.
 * @param {Identity} identity @param {number} patience how long it may take to end by itself, in ms
 * @returns {Promise<boolean>} whether it ended by itself
 */
export async function endProcess(identity, patience = 10_000) {
  signal(identity, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (isThere(identity)) {
    if (Date.now() > deadline) {
      signal(identity, 'SIGKILL');
      return false;
    }
    await pause(25);
  }
  return true;
}

/** @param {Identity} identity @param {'SIGTERM' | 'SIGKILL'} name */
function signal(identity, name) {
  try {
    if (isThere(identity)) process.kill(identity.pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
