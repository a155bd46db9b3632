import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Brings the database up to date and leaves, for API and worker, the addresses with which they sign in. Runs once per release.

/** @param {string} name @returns {string} the variable, or what the file named by NAME_FILE holds */
function setting(name) {
  const file = process.env[`${name}_FILE`];
  const value = process.env[name] || (file && readFileSync(file, 'utf8').trim());
  if (!value) throw new Error(`Set ${name} or ${name}_FILE.`);
  return value;
}

/** Readable for our user only, there whole or not at all. @param {string} folder @param {string} url */
function leave(folder, url) {
  const file = join(folder, 'url');
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, url, { mode: 0o400 });
  renameSync(`${file}.new`, file);
}

const databaseUrl = new URL(setting('DATABASE_URL'));
if (process.env['DATABASE_PASSWORD_FILE']) databaseUrl.password = encodeURIComponent(setting('DATABASE_PASSWORD'));
const secret = Buffer.from(setting('GROUNDWORK_SECRET'), 'base64');
const { migrate } = createRequire(import.meta.url)('../dist/apps/api/src/migrate.js');
const { appUrl, workerUrl } = await migrate({ databaseUrl: databaseUrl.href, secret, log: console.log });
leave(process.env['APP_LOGIN_FOLDER'] ?? '/run/logins/app', appUrl);
leave(process.env['WORKER_LOGIN_FOLDER'] ?? '/run/logins/worker', workerUrl);
console.log('The database is up to date.');
