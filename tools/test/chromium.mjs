import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for the tests: CHROME_PATH, else an installed Chromium or Chrome, else the one Playwright downloads, else
 * Debian's package when we are root there.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its program
 * @throws {Error} a sentence, when none can be had
 */
export async function ensureChromium(say) {
  const found = installedChromium();
  if (found) return found;
  say('There is no Chromium here yet: downloading one for the browser tests.');
  await run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const downloaded = installedChromium();
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say("The download did not work; installing the system's Chromium.");
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation']);
    const packaged = installedChromium();
    if (packaged) return packaged;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed. Install one, or set CHROME_PATH to its program.',
  );
}

/** @returns {string | undefined} */
export function installedChromium() {
  const given = process.env['CHROME_PATH'];
  if (given) {
    if (!starts(given)) throw new Error(`CHROME_PATH is ${given}, which does not start.`);
    return given;
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...places, chromium.executablePath()].find((program) => existsSync(program) && starts(program));
}

/** A program may be there and lack a library. Windows shows a window for --version, so there being it has to do. @param {string} program */
function starts(program) {
  return process.platform === 'win32' ? existsSync(program) : spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

/** Success is judged by whether a browser is there afterwards. @param {string} command @param {string[]} args @returns {Promise<void>} */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve, reject) => {
    spawn(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .once('error', reject)
      .once('exit', () => resolve());
  });
}
