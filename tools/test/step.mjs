import { spawn } from 'node:child_process';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} args what Node is given
 * @property {Record<string, string>} [env]
 * @property {() => { passed: number, failed: number }} [count] reads what its tests reported
 */

/** @typedef {{ name: string, ok: boolean, passed: number, failed: number }} Outcome */

/**
 * Runs one step. Its output is shown whole when it is done, so that two steps at once do not mix their lines.
 * @param {Step} step @param {(line: string) => void} say
 * @returns {Promise<Outcome>} a step that broke without a failing test counts as one failure
 */
export async function runStep({ name, args, env = {}, count }, say) {
  const started = Date.now();
  const { code, output } = await runNode(args, env);
  const { passed, failed } = count?.() ?? { passed: 0, failed: 0 };
  const ok = code === 0 && failed === 0;
  const tests = count ? `, ${passed} passed, ${failed} failed` : '';
  say(`\n== ${name}: ${ok ? 'passed' : 'NOT PASSED'} (${Math.round((Date.now() - started) / 1000)} s${tests})`);
  if (!ok || !count) say(output.trim());
  return { name, ok, passed, failed: ok ? 0 : Math.max(failed, 1) };
}

/** @param {string[]} args @param {Record<string, string>} env @returns {Promise<{ code: number | null, output: string }>} */
function runNode(args, env) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
