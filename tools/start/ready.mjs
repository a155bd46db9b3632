import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from './supervise.mjs';

/**
 * Waits until the API says that it and its database are ready.
 * @param {string} url @param {() => unknown} early why to wait no longer, if so @param {string} log where the API writes
 * @throws {unknown} what `early` gives, or after a minute an error with the end of the log
 */
export async function untilReady(url, early, log) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const error = early();
    if (error) throw error;
    if (await isReady(url)) return;
    await pause(50);
  }
  throw new Error(`The API did not become ready within a minute. The end of its log, ${log}:\n${lastLines(log)}`);
}

/** @param {string} url @returns {Promise<boolean>} */
async function isReady(url) {
  try {
    const response = await fetch(`${url}/api/health/ready`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
