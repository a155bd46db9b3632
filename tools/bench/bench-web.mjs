import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildAll } from '../build/build.mjs';
import { freePort } from '../postgres/index.mjs';
import { startGroundwork } from '../start/groundwork.mjs';
import { ensureChromium } from '../test/chromium.mjs';
import { inspect } from './inspect.mjs';
import { figure, machine, table, verdict } from './table.mjs';
import { pages } from './web-pages.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, only: { type: 'string' } } });
const say = (/** @type {string} */ line) => console.log(line);

/**
 * Starts the product with its demo clinic in a folder of its own, opens each page as Lighthouse's phone does, and prints a table.
 * @param {{ runs: number, only: string[] | undefined }} options runs: of each page; the median counts
 */
async function benchWeb({ runs, only }) {
  const data = mkdtempSync(join(tmpdir(), 'groundwork-bench-web-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { data, host: '127.0.0.1', port, publicUrl: url, demo: true, databaseUrl: undefined };
  const giveUp = (/** @type {Error} */ error) => {
    throw error;
  };
  say(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
  const program = await ensureChromium(say);
  const groundwork = await startGroundwork(settings, { env: process.env, say: () => undefined, giveUp, built: buildAll(say) });
  try {
    const rows = [];
    for (const page of pages.filter(({ key }) => only === undefined || only.includes(key))) {
      const found = await withBrowser(program, join(data, `browser-${page.key}`), async (browser, debugging) => {
        const address = `${url}${await page.address(browser, url)}`;
        return inspect(address, debugging, runs);
      });
      say(`${page.name}: performance ${found.performance}, ${figure(found.kilobytes)} kB`);
      rows.push(row(page, found));
    }
    say(`\n${table(head, rows)}`);
    say(await homeworkInScripts(url));
  } finally {
    await groundwork.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The library stays on the server: a browser loads the definition of what it opens and nothing else. @param {string} url */
async function homeworkInScripts(url) {
  const json = async (/** @type {Response} */ answer) => /** @type {any} */ (await answer.json());
  const { items } = await json(await fetch(`${url}/api/sign-in/demo`));
  const { key } = items.find((/** @type {{ role: string }} */ account) => account.role === 'counselor');
  const headers = { origin: url, 'content-type': 'application/json' };
  const body = JSON.stringify({ key });
  const { accessToken } = await json(await fetch(`${url}/api/sign-in/demo`, { method: 'POST', headers, body }));
  const library = await json(await fetch(`${url}/api/library`, { headers: { authorization: `Bearer ${accessToken}` } }));
  const files = readdirSync('dist/web/browser').filter((name) => name.endsWith('.js'));
  const scripts = files.map((name) => readFileSync(join('dist/web/browser', name), 'utf8')).join('\n');
  const found = library.items.filter((/** @type {{ summary: string }} */ { summary }) => scripts.includes(summary));
  return `Homework of the library in the browser's scripts: ${found.length} of ${library.items.length}`;
}

const head = [
  'page',
  'performance',
  'accessibility',
  'best practices',
  'largest paint s',
  'layout shift',
  'all kB',
  'scripts kB',
  'answers of the API kB',
  'requests',
  'aims met',
];

/** @param {import('./web-pages.mjs').WebPage} page @param {import('./inspect.mjs').Inspected} found */
function row({ name, most }, found) {
  const met =
    found.performance >= 95 &&
    found.accessibility === 100 &&
    found.bestPractices === 100 &&
    found.largestPaint <= 2.2 &&
    found.layoutShift <= 0.05 &&
    found.kilobytes <= most;
  return [
    ...[
      name,
      String(found.performance),
      String(found.accessibility),
      String(found.bestPractices),
      figure(found.largestPaint),
      found.layoutShift.toFixed(3),
    ],
    ...[figure(found.kilobytes), figure(found.scripts), figure(found.answers), String(found.requests), verdict(met)],
  ];
}

/**
 * A browser that remembers nothing of the page before, and that Lighthouse can drive.
 * @template T
 * @param {string} program @param {string} folder @param {(browser: import('@playwright/test').BrowserContext, port: number) => Promise<T>} work
 */
async function withBrowser(program, folder, work) {
  const debugging = await freePort();
  const args = [`--remote-debugging-port=${debugging}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launchPersistentContext(folder, { executablePath: program, args, headless: true });
  try {
    return await work(browser, debugging);
  } finally {
    await browser.close();
  }
}

await benchWeb({ runs: Number(values.runs), only: values.only?.split(',') });
