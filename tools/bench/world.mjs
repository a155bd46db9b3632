import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import { coupleRows, fiftyOpenTasks } from './couple-rows.mjs';
import { dist } from './dist.mjs';
import { fill, tables } from './fill.mjs';
import { twoYears } from './two-years.mjs';

const { hash, Algorithm } = createRequire(import.meta.url)('@node-rs/argon2');
const { Vault } = dist('apps/api/src/platform/crypto/vault.js');

/** Couples whose rows are made and written together. */
const batch = 50;
/** Couples of the one counselor who is asked for a caseload; the others have 25. */
export const caseload = 40;
/** The API's own cost. */
const argon = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * @typedef {import('./couple-rows.mjs').Person} Person
 * @typedef {object} World whom and what the bench asks for
 * @property {string} clinicId
 * @property {Person} counselor holds 40 couples
 * @property {import('./couple-rows.mjs').Couple} couple one of them
 * @property {Person} busy a partner with 50 open tasks
 * @property {import('./couple-rows.mjs').Draft[]} drafts
 * @property {import('./two-years.mjs').LongCouple} longCouple two years of everything
 * @property {string[]} emails of accounts that share `password`
 * @property {string} password
 */

/**
 * Fills a migrated database with one clinic, everything sealed as in life.
 * @param {{ databaseUrl: string, secret: Buffer, couples: number, entries: number, drafts: number, log: (line: string) => void }} order
 *   entries: submitted ones in all; drafts: entries that wait to be submitted, in all; none in the caseload asked for, because what the bare server submits nobody can open
 * @returns {Promise<World>}
 */
export async function makeWorld({ databaseUrl, secret, couples, entries, drafts, log }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const clinic = await makeClinic(client, new Vault(secret));
    const password = randomBytes(12).toString('hex');
    const person = people(clinic.clinicId, await hash(password, argon));
    /** @type {import('./couple-rows.mjs').Rows} */
    let rows = {};
    const counselors = Array.from({ length: 1 + Math.ceil(Math.max(0, couples - caseload) / 25) }, () => person(rows, 'counselor'));
    const [counselor] = counselors;
    if (!counselor) throw new Error('Nobody holds a couple.');
    /** @type {import('./couple-rows.mjs').Couple | undefined} */
    let couple;
    const waiting = [];
    for (let number = 0; number < couples; number++) {
      const holder = counselors[number < caseload ? 0 : 1 + Math.floor((number - caseload) / 25)] ?? counselor;
      const partners = [person(rows, 'partner'), person(rows, 'partner')];
      const each = {
        entries: Math.round(entries / couples / 2),
        drafts: number < caseload ? 0 : Math.ceil(drafts / (couples - caseload) / 2),
      };
      const made = coupleRows(rows, clinic, { number, counselor: holder, partners, ...each });
      couple ??= made;
      waiting.push(...made.drafts);
      if ((number + 1) % batch === 0) {
        await write(client, rows);
        rows = {};
      }
    }
    const busy = person(rows, 'partner');
    const apart = coupleRows(rows, clinic, {
      number: couples,
      counselor: person(rows, 'counselor'),
      partners: [busy, person(rows, 'partner')],
      entries: 0,
      drafts: 0,
    });
    fiftyOpenTasks(rows, clinic, { coupleId: apart.coupleId, partner: busy, counselor });
    const long = {
      number: couples + 1,
      counselor: person(rows, 'counselor'),
      partners: [person(rows, 'partner'), person(rows, 'partner')],
    };
    const longCouple = twoYears(rows, clinic, long);
    await write(client, rows);
    await client.query('vacuum analyze');
    log(await counted(client));
    if (!couple) throw new Error('There is no couple.');
    return {
      clinicId: clinic.clinicId,
      counselor,
      couple,
      busy,
      longCouple,
      drafts: waiting,
      emails: counselors.map(({ email }) => email),
      password,
    };
  } finally {
    await client.end();
  }
}

/** @param {pg.Client} client @param {any} vault @returns {Promise<import('./couple-rows.mjs').Clinic>} */
async function makeClinic(client, vault) {
  const clinicId = randomUUID();
  const wrapped = vault.newClinicKey(clinicId);
  await client.query(
    `insert into clinic (id, name, time_zone, role_labels, exit_url, help)
     values ($1, 'Bench', 'Europe/Berlin', '{"hurt":"hurt partner","involved":"involved partner"}', 'https://www.wikipedia.org/', '[]')`,
    [clinicId],
  );
  await client.query('insert into clinic_key values ($1, $2)', [clinicId, wrapped]);
  return { clinicId, wrapped, vault };
}

/** Makes active accounts that are signed in; counselors have a password too. @param {string} clinicId @param {string} passwordHash */
function people(clinicId, passwordHash) {
  let number = 0;
  return (/** @type {import('./couple-rows.mjs').Rows} */ rows, /** @type {'counselor' | 'partner'} */ role) => {
    const one = { id: randomUUID(), sid: randomUUID(), email: `p${number++}@bench.example` };
    const own = { clinic_id: clinicId, account_id: one.id };
    (rows['account'] ??= []).push({ clinic_id: clinicId, id: one.id, role, name: `${role} ${number}` });
    (rows['account_private'] ??= []).push({ ...own, email: one.email, status: 'active' });
    (rows['sign_in'] ??= []).push({ ...own, id: one.sid, device: 'Bench', expires_at: '2099-01-01' });
    if (role === 'counselor') (rows['credential'] ??= []).push({ ...own, password_hash: passwordHash });
    return one;
  };
}

/** @param {pg.Client} client @param {import('./couple-rows.mjs').Rows} rows */
async function write(client, rows) {
  for (const table of Object.keys(tables)) await fill(client, table, rows[table] ?? []);
}

/** @param {pg.Client} client */
async function counted(client) {
  const { rows } = await client.query(
    `select (select count(*) from couple) as couples, (select count(*) from entry where submitted_at is not null) as entries,
            (select count(*) from entry_part) as parts, (select count(*) from entry_draft) as drafts, pg_size_pretty(pg_database_size(current_database())) as size`,
  );
  const { couples, entries, parts, drafts, size } = rows[0];
  return `Data: ${couples} couples, ${entries} entries in ${parts} parts, ${drafts} drafts; ${size}.`;
}
