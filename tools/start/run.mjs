import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildAll } from '../build/build.mjs';
import { endLeftovers, startGroundwork } from './groundwork.mjs';
import { waitingForUs, whenOrphaned } from './orphan.mjs';
import { endProcess, identityOf, isThere, notedProcess, noteProcess } from './processes.mjs';
import { checkout, ensureDataFolder, readSettings } from './settings.mjs';
import { welcome } from './welcome.mjs';

/**
 * Builds what is stale, starts everything, says where it is, and stops everything in order on Ctrl-C, SIGTERM or SIGHUP.
 * @param {(line: string) => void} say
 */
export async function run(say) {
  const data = resolve(process.env['GROUNDWORK_DATA'] || join(checkout, '.data'));
  const note = join(data, 'run', 'start.json');
  const running = await runningElsewhere(note);
  if (running) {
    say(`Groundwork is already running: ${running}`);
    return;
  }
  await endLeftovers(data, say);
  const settings = await readSettings(process.env);
  ensureDataFolder(data);
  noteProcess(note, process.pid, { url: settings.publicUrl, parents: waitingForUs().map(identityOf) });
  say(existsSync(join(data, 'postgres')) ? 'Starting Groundwork.' : 'Starting Groundwork for the first time.');

  /** @type {import('./groundwork.mjs').Groundwork | undefined} */
  let groundwork;
  /** @type {Promise<void> | undefined} */
  let stopping;
  let exitCode = 0;
  const stop = () => {
    stopping ??= (async () => {
      say('\nStopping.');
      await groundwork?.stop();
      rmSync(note, { force: true });
      say('Stopped. Everything is saved.');
      process.exit(exitCode);
    })();
  };
  /** @param {Error} error */
  const giveUp = (error) => {
    console.error(`\n${error.message}`);
    exitCode = 1;
    stop();
  };
  const starting = new AbortController();
  const ask = () => {
    if (groundwork) stop();
    else starting.abort(new Error('Stopped before it had started. Nothing was lost.'));
  };
  process.on('SIGINT', ask).on('SIGTERM', ask);
  // The terminal is closed: stop, and nobody reads what is said. Without a terminal (nohup) hanging up means nothing.
  if (process.stdout.isTTY) process.on('SIGHUP', ask);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  whenOrphaned(ask);

  try {
    groundwork = await startGroundwork(settings, { env: process.env, say, giveUp, built: buildAll(say), signal: starting.signal });
  } catch (error) {
    rmSync(note, { force: true });
    throw error;
  }
  say(welcome(settings));
}

/**
 * @param {string} note
 * @returns {Promise<string | undefined>} the address of a run of this checkout that goes on; one whose parent was killed is on its way out and waited for
 */
async function runningElsewhere(note) {
  const noted = notedProcess(note);
  if (!noted) return undefined;
  const parents = /** @type {import('./processes.mjs').Identity[]} */ (noted['parents']);
  if (parents.every((parent) => parent && isThere(parent))) return String(noted['url']);
  await endProcess(noted, 30_000);
  return undefined;
}
