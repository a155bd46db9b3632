import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runAs } from './cluster.mjs';
import { rotateLog } from './files.mjs';
import { freePort, isFree } from './ports.mjs';

/** @typedef {import('./cluster.mjs').Account} Account */
/** @typedef {import('./cluster.mjs').Binaries} Binaries */
/** @typedef {import('./files.mjs').Files} Files */
/** @typedef {{ pid: number, port: number }} Postmaster */

/**
 * The server that runs on this cluster, if one does. A pid file left behind by a crash is removed when its number now
 * belongs to some other program (after a reboot, or in a fresh container): PostgreSQL alone would refuse to start.
 * @param {string} cluster
 * @returns {Postmaster | undefined}
 */
export function runningPostmaster(cluster) {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isAlive(pid) && commandOf(pid).includes(cluster)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return undefined;
}

/** @param {number} pid */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {number} pid @returns {string} its command line, '' when it is gone */
function commandOf(pid) {
  if (process.platform === 'linux') {
    const file = `/proc/${pid}/cmdline`;
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
    return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout;
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

/**
 * Starts the server in a session of its own: Ctrl-C in our terminal must not end it before the API has finished, and it
 * outlives us when we are killed, so that the next start finds it.
 * @param {{ binaries: Binaries, account: Account | undefined, files: Files, settings: Record<string, string> }} setup
 * @returns {Promise<number>} the port it was told to listen on
 */
export async function launchPostmaster({ binaries, account, files, settings }) {
  rotateLog(files.log);
  const port = await rememberedPort(files.dataDir);
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(files.log, 'a', 0o600);
  try {
    if (process.platform === 'win32') {
      // The server refuses an administrator's rights; pg_ctl gives them up first.
      const quoted = options.map((option) => `"${option}"`).join(' ');
      spawnSync(binaries.pgCtl, ['start', '-D', files.cluster, '-W', '-l', files.log, '-o', quoted], runAs(account, files.cluster));
    } else {
      const server = spawn(binaries.postgres, ['-D', files.cluster, ...options], {
        ...runAs(account, files.home),
        detached: true,
        stdio: ['ignore', log, log],
      });
      await new Promise((resolve, reject) => server.once('spawn', resolve).once('error', reject));
      server.unref();
    }
  } finally {
    closeSync(log);
  }
  return port;
}

/**
 * The same port as last time when it is free, so that connections made with last time's address find the server again.
 * @param {string} dataDir
 */
async function rememberedPort(dataDir) {
  const file = join(dataDir, 'port');
  const last = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  const port = last && (await isFree(last)) ? last : await freePort();
  if (port !== last) writeFileSync(file, String(port));
  return port;
}

/**
 * Fast shutdown: open transactions are rolled back, everything acknowledged is on disk, connections end.
 * @param {{ binaries: Binaries, account: Account | undefined, files: Files }} setup
 * @param {number} seconds how long it may take
 * @throws {Error} when the server is still there afterwards
 */
export async function stopPostmaster({ binaries, account, files }, seconds = 60) {
  const server = runningPostmaster(files.cluster);
  if (!server) return;
  if (process.platform === 'win32')
    spawnSync(binaries.pgCtl, ['stop', '-D', files.cluster, '-m', 'fast', '-W'], runAs(account, files.cluster));
  else process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + seconds * 1000;
  while (isAlive(server.pid)) {
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${server.pid}) did not stop within ${seconds} s; its log is ${files.log}.`);
    await pause(20);
  }
}
