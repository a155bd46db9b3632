import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Runs before anything is installed, on any Node from 20.19: node: modules only.

/**
 * The processes that wait for us and pass Ctrl-C on: npm, its shell, the Node that handed over. Started by anything else
 * (a service manager, a shell) there are none: then nobody's end is ours, as `nohup` expects.
 * @returns {number[]} process numbers, the nearest first
 */
export function waitingForUs() {
  const levels = (process.env['npm_lifecycle_event'] ? 2 : 0) + (process.env['GROUNDWORK_HANDED_OVER'] ? 1 : 0);
  const found = levels > 0 ? [process.ppid] : [];
  while (found.length < levels) {
    const next = parentOf(found.at(-1) ?? 0);
    if (next <= 1) break;
    found.push(next);
  }
  return found;
}

/** @param {number} pid @returns {number} 0: unknown */
function parentOf(pid) {
  if (process.platform === 'win32') return 0;
  if (process.platform === 'linux') {
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
  }
  return Number(spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim());
}

/**
 * When one of them is killed, nobody can stop us any more: then we stop by ourselves, in order.
 * @param {() => void} stop called once
 * @returns {() => void} stops watching
 */
export function whenOrphaned(stop) {
  const parents = waitingForUs();
  if (parents.length === 0) return () => undefined;
  const watch = setInterval(() => {
    if (process.ppid === parents[0] && parents.every(exists)) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
  return () => clearInterval(watch);
}

/** @param {number} pid */
function exists(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
