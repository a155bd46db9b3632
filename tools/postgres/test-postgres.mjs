import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { serverAccount } from './account.mjs';
import { binariesFor } from './binaries.mjs';
import { filesOf } from './files.mjs';
import { isAlive, stopPostmaster } from './postmaster.mjs';
import { startPostgres } from './start-postgres.mjs';

/** @typedef {(options: { databaseUrl: string, secret: Buffer, log: (line: string) => void }) => Promise<unknown>} Migrate */
/** @typedef {{ ownerUrl: string, name: string, drop: () => Promise<void> }} TestDatabase */

const folderPrefix = 'groundwork-test-';

/** Nothing here outlives the run, so nothing has to reach the disk. */
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '128MB' };

/**
 * Starts one server for a whole test run, or takes the one of `DATABASE_URL`, and migrates one template database. Says in
 * the environment (GROUNDWORK_TEST_…) what createTestDatabase needs, so Jest's workers inherit it, and sets
 * GROUNDWORK_SECRET to a random one unless it is set.
 * @param {{ migrate?: Migrate, settings?: Record<string, string> }} [options] migrate: prepares the template; without it databases start empty
 * @returns {Promise<{ stop: () => Promise<void> }>} stop: ends the server, or drops this run's databases and roles on a server of others
 */
export async function startTestPostgres({ migrate, settings = {} } = {}) {
  const run = `gwt_${randomBytes(4).toString('hex')}`;
  const { ownerUrl, adminUrl, stop } = await ownOrGivenServer(run, settings);
  process.env['GROUNDWORK_SECRET'] ??= randomBytes(32).toString('base64');
  process.env['GROUNDWORK_TEST_OWNER_URL'] = ownerUrl;
  process.env['GROUNDWORK_TEST_ADMIN_URL'] = adminUrl;
  process.env['GROUNDWORK_TEST_RUN'] = run;
  delete process.env['GROUNDWORK_TEST_TEMPLATE'];
  try {
    if (migrate) {
      const template = await createTestDatabase();
      const secret = Buffer.from(process.env['GROUNDWORK_SECRET'], 'base64');
      await migrate({ databaseUrl: template.ownerUrl, secret, log: () => undefined });
      process.env['GROUNDWORK_TEST_TEMPLATE'] = template.name;
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/**
 * A database of one's own, a copy of the migrated template. Its login roles are not in it: call `ensureLogins`.
 * @returns {Promise<TestDatabase>}
 */
export async function createTestDatabase() {
  const ownerUrl = fromRun('GROUNDWORK_TEST_OWNER_URL');
  const name = `${fromRun('GROUNDWORK_TEST_RUN')}_${randomBytes(4).toString('hex')}`;
  const template = process.env['GROUNDWORK_TEST_TEMPLATE'] ?? 'template0';
  await runSql(ownerUrl, [`create database ${name} template ${template}`]);
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return { ownerUrl: url.href, name, drop: () => dropAll(fromRun('GROUNDWORK_TEST_ADMIN_URL'), name) };
}

/** @param {string} run @param {Record<string, string>} settings */
async function ownOrGivenServer(run, settings) {
  const given = process.env['DATABASE_URL'];
  if (given) return { ownerUrl: given, adminUrl: given, stop: () => dropAll(given, run) };
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), folderPrefix));
  writeFileSync(join(dataDir, 'run.pid'), String(process.pid), { mode: 0o600 });
  const server = await startPostgres({ dataDir, settings: { ...throwAway, ...settings } });
  return {
    ownerUrl: server.url,
    adminUrl: server.superuserUrl,
    stop: async () => {
      await server.stop();
      removeServer(dataDir);
    },
  };
}

/** Ends the servers of test runs that were killed before they could. */
async function sweep() {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    const dataDir = join(tmpdir(), name);
    const run = runOf(dataDir);
    if (run === undefined || isAlive(run)) continue;
    const account = serverAccount(dataDir);
    await stopPostmaster({ binaries: binariesFor(account), account, files: filesOf(dataDir, account) });
    removeServer(dataDir);
  }
}

/** @param {string} dataDir @returns {number | undefined} undefined: another user's, or being made or removed this moment */
function runOf(dataDir) {
  try {
    return Number(readFileSync(join(dataDir, 'run.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} dataDir */
function removeServer(dataDir) {
  const { home } = filesOf(dataDir, serverAccount(dataDir));
  rmSync(home, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

/** Drops the databases whose names begin so, and the login roles made for them. @param {string} adminUrl @param {string} prefix */
async function dropAll(adminUrl, prefix) {
  const like = [`${prefix}%`];
  const databases = await query(adminUrl, 'select quote_ident(datname) as name from pg_database where datname like $1', like);
  await runSql(
    adminUrl,
    databases.map((name) => `drop database if exists ${name} with (force)`),
  );
  const roles = await query(adminUrl, 'select quote_ident(rolname) as name from pg_roles where rolname like $1', like);
  await runSql(
    adminUrl,
    roles.map((name) => `drop role if exists ${name}`),
  );
}

/** @param {string} url @param {string[]} statements */
async function runSql(url, statements) {
  await withClient(url, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
}

/** @param {string} url @param {string} text @param {string[]} values @returns {Promise<string[]>} */
async function query(url, text, values) {
  return withClient(url, async (client) => (await client.query(text, values)).rows.map(({ name }) => name));
}

/**
 * @template T
 * @param {string} url @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} name */
function fromRun(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: startTestPostgres runs first, in Jest's globalSetup.`);
  return value;
}
