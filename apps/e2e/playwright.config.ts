import { defineConfig, devices } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const executablePath = process.env['CHROME_PATH'];
const jsonReport = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** Only this machine exists for the browser: what a page asks of any other host fails, as it would on a train. */
const args = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

/** Run by tools/test/e2e.mjs, which starts the product and says where it is. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  forbidOnly: true,
  retries: 0,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: jsonReport ? [['list'], ['json', { outputFile: jsonReport }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['E2E_URL'] ?? 'http://localhost:4280',
    locale: 'en-US',
    // As the demo clinic's, so that a day on the screen is the day of the test.
    timezoneId: 'America/New_York',
    actionTimeout: 10_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: isRoot ? [...args, '--no-sandbox'] : args },
  },
});
