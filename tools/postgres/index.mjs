export { startPostgres } from './start-postgres.mjs';
export { createTestDatabase, startTestPostgres } from './test-postgres.mjs';
export { freePort, isFree } from './ports.mjs';
