import { join, resolve } from 'node:path';
import { buildApi } from '../build/build-api.mjs';
import { keysOf } from './keys.mjs';
import { prepareDatabase } from './prepare.mjs';
import { checkout } from './settings.mjs';

// `npm run migrate`: brings the database of DATABASE_URL up to date, without starting anything and without demo data.

const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error('Set DATABASE_URL to the database that is to be migrated. (The embedded one is migrated by npm start.)');
  process.exit(1);
}
const data = resolve(process.env['GROUNDWORK_DATA'] || join(checkout, '.data'));
await buildApi();
const { secret } = keysOf(data, process.env, false);
await prepareDatabase({ databaseUrl, secret, demo: false, log: (line) => console.log(line) });
console.log('The database is up to date.');
