import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApi } from '../build/build-api.mjs';
import { startPostgres } from '../postgres/index.mjs';
import { checkout } from '../start/settings.mjs';

// `npm run audit:verify`: proves that no row of the log was changed, taken out, put in or moved. Exit code 1 when one was, 2 when it could not be found out.

const usage = `npm run audit:verify [-- --heads <file> …]

Checks the log of every clinic: of DATABASE_URL, or of the embedded database in GROUNDWORK_DATA (.data), running or not. Changes nothing.
  --heads <file>   heads that an admin saved before (Log, "Save heads"); finds a log that was rewritten or cut short with the keys in hand`;

/** @returns {Promise<number>} exit code */
async function verify() {
  const { values } = parseArgs({ options: { heads: { type: 'string', multiple: true }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const kept = (values.heads ?? []).map((file) => readFileSync(file, 'utf8'));
  const data = resolve(process.env['GROUNDWORK_DATA'] || join(checkout, '.data'));
  await buildApi();
  const { verifyLogs } = createRequire(import.meta.url)(join(checkout, 'dist/apps/api/src/audit/verify-logs.js'));
  const database = await databaseOf(data);
  try {
    const sound = await verifyLogs({
      databaseUrl: database.url,
      secret: secretOf(data),
      kept,
      say: (/** @type {string} */ line) => console.log(line),
    });
    return sound ? 0 : 1;
  } finally {
    await database.close();
  }
}

/** @param {string} data @returns {Promise<{ url: string, close: () => Promise<void> }>} */
async function databaseOf(data) {
  const url = process.env['DATABASE_URL'];
  if (url) return { url, close: async () => undefined };
  const folder = join(data, 'postgres');
  if (!existsSync(folder)) throw new Error(`There is no database in ${data}. Set GROUNDWORK_DATA or DATABASE_URL to the one to check.`);
  const postgres = await startPostgres({ dataDir: folder });
  // One that ran before runs on.
  return { url: postgres.url, close: async () => void (postgres.reattached || (await postgres.stop())) };
}

/** The master key if it is here, without ever making one. @param {string} data @returns {Buffer | undefined} */
function secretOf(data) {
  const file = process.env['GROUNDWORK_SECRET_FILE'] || join(data, 'keys', 'secret');
  const text = process.env['GROUNDWORK_SECRET'] || (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  if (text === undefined) console.log('The master key is not here, so the key of the signatures cannot be compared.');
  return text === undefined ? undefined : Buffer.from(text.trim(), 'base64');
}

try {
  process.exitCode = await verify();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
