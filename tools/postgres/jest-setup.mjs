import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildApi } from '../build/build-api.mjs';
import { startTestPostgres } from './test-postgres.mjs';

const migrateEntry = fileURLToPath(new URL('../../dist/apps/api/src/migrate.js', import.meta.url));

/** Jest's globalSetup for specs on real PostgreSQL: one server, one migrated template, for all workers. */
export default async function setup() {
  await buildApi();
  const migrate = existsSync(migrateEntry) ? createRequire(import.meta.url)(migrateEntry).migrate : undefined;
  const server = await startTestPostgres({ migrate });
  Object.assign(globalThis, { stopTestPostgres: server.stop });
}
