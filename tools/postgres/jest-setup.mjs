import { existsSync } from 'node:fs';
import { buildApi } from '../build/build-api.mjs';
import { startTestPostgres } from './test-postgres.mjs';

const migrateEntry = new URL('../../dist/apps/api/src/migrate.js', import.meta.url);

/** Jest's globalSetup for specs on real PostgreSQL: one server, one migrated template, for all workers. */
export default async function setup() {
  await buildApi();
  const migrate = existsSync(migrateEntry) ? (await import(migrateEntry.href)).migrate : undefined;
  const server = await startTestPostgres({ migrate });
  Object.assign(globalThis, { stopTestPostgres: server.stop });
}
