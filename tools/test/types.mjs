import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// `npm run types`: checks every type of the project, templates included, without writing anything.

const tsc = 'node_modules/typescript/bin/tsc';
const ngc = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';

const checks = [
  [ngc, 'apps/web/tsconfig.app.json'],
  [tsc, 'apps/api/tsconfig.json'],
  [tsc, 'apps/web/tsconfig.spec.json'],
  [tsc, 'tools/tsconfig.json'],
  [tsc, 'apps/e2e/tsconfig.json'],
  ...readdirSync('libs').map((library) => [tsc, `libs/${library}/tsconfig.json`]),
].filter(([, config]) => existsSync(String(config)));

/** @param {string[]} check @returns {Promise<boolean>} whether it found nothing */
function holds([compiler, config]) {
  const child = spawn(process.execPath, [String(compiler), '-p', String(config), '--noEmit'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      console.log(`${config}: ${code === 0 ? 'types hold' : `types do not hold\n${output.trim()}`}`);
      resolve(code === 0);
    });
  });
}

/** Takes the next check until none is left. @returns {Promise<boolean>} */
async function work() {
  let ok = true;
  for (let check = checks.shift(); check; check = checks.shift()) ok = (await holds(check)) && ok;
  return ok;
}

const results = await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
process.exitCode = results.every(Boolean) ? 0 : 1;
