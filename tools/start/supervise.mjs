import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { rotateLog } from '../postgres/files.mjs';
import { endProcess, identityOf, noteProcess } from './processes.mjs';

/**
 * @typedef {object} Program
 * @property {string} name for people: "The API", "The worker"
 * @property {string} script
 * @property {() => NodeJS.ProcessEnv} env asked at each start
 * @property {string} logFile where its output goes
 * @property {string} noteFile where its process number is noted for the next start
 * @property {(line: string) => void} say
 * @property {(error: Error) => void} giveUp called when it will not be started again
 */

const mostRestarts = 5;
const calm = 60_000;

/**
 * Keeps a Node program running: one that ends by itself is started again after a moment, five times within a minute at most.
 * @param {Program} program
 * @returns {{ stop: () => Promise<void> }}
 */
export function keepRunning({ name, script, env, logFile, noteFile, say, giveUp }) {
  /** @type {number[]} */
  let restarts = [];
  let wanted = true;
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  function launch() {
    const log = openLog(logFile);
    child = spawn(process.execPath, ['--enable-source-maps', script], {
      env: env(),
      stdio: ['ignore', log, log],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    closeSync(log);
    child.once('error', giveUp);
    child.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
    if (child.pid) noteProcess(noteFile, child.pid);
  }

  /** @param {string} how */
  function ended(how) {
    child = undefined;
    rmSync(noteFile, { force: true });
    if (!wanted) return;
    restarts = restarts.filter((at) => at > Date.now() - calm);
    if (restarts.length >= mostRestarts) {
      giveUp(
        new Error(
          `${name} ended ${mostRestarts + 1} times within a minute (${how}). The end of its log, ${logFile}:\n${lastLines(logFile)}`,
        ),
      );
      return;
    }
    const wait = 250 * 2 ** restarts.length;
    restarts.push(Date.now());
    say(`${name} stopped unexpectedly (${how}) and is started again. Its log: ${logFile}`);
    timer = setTimeout(launch, wait);
  }

  launch();
  return {
    stop: async () => {
      wanted = false;
      clearTimeout(timer);
      const identity = child?.pid ? identityOf(child.pid) : undefined;
      if (identity && !(await endProcess(identity))) say(`${name} took too long to stop and was ended.`);
    },
  };
}

/** @param {string} file */
function openLog(file) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rotateLog(file);
  return openSync(file, 'a', 0o600);
}

/** @param {string} file */
export function lastLines(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '';
}
