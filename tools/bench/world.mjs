import { randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';

const require = createRequire(import.meta.url);
const load = (/** @type {string} */ path) => require(`../../dist/${path}`);

/** @typedef {{ clinicId: string, counselor: { id: string, sid: string }, busy: { id: string, sid: string }, coupleId: string, partner: { id: string, sid: string }, password: string, email: string, sessionId: string }} BenchWorld */

/** Rows go in as columns of arrays, a few thousand at a time. @param {pg.Client} client @param {string} table @param {Record<string, string>} types @param {Record<string, unknown>[]} rows */
async function fill(client, table, types, rows) {
  const columns = Object.keys(types);
  const unnest = columns.map((column, i) => `$${i + 1}::${types[column]}[]`).join(', ');
  for (let i = 0; i < rows.length; i += 5000) {
    const chunk = rows.slice(i, i + 5000);
    await client.query(
      `insert into ${table} (${columns.join(', ')}) select * from unnest(${unnest})`,
      columns.map((column) => chunk.map((row) => row[column] ?? null)),
    );
  }
}

/**
 * Fills a migrated database: `couples` couples with `entriesEach` submitted check-ins each, sealed as in life, a counselor with 40 couples and others with 25.
 * @param {{ databaseUrl: string, secret: Buffer, couples: number, entriesEach: number, log: (line: string) => void }} order
 * @returns {Promise<BenchWorld>}
 */
export async function makeWorld({ databaseUrl, secret, couples, entriesEach, log }) {
  const { Vault, sealJson } = load('apps/api/src/platform/crypto/vault.js');
  const { hash, Algorithm } = require('@node-rs/argon2');
  const vault = new Vault(secret);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const clinicId = randomUUID();
  const wrappedClinic = vault.newClinicKey(clinicId);
  await client.query(
    `insert into clinic (id, name, time_zone, role_labels, exit_url, help) values ($1, 'Bench', 'UTC', '{"hurt":"hurt partner","involved":"involved partner"}', 'https://www.wikipedia.org/', '[]')`,
    [clinicId],
  );
  await client.query('insert into clinic_key values ($1, $2)', [clinicId, wrappedClinic]);
  const accounts = /** @type {Record<string, unknown>[]} */ ([]);
  const signIns = /** @type {Record<string, unknown>[]} */ ([]);
  const person = (/** @type {string} */ role) => {
    const one = { id: randomUUID(), sid: randomUUID() };
    accounts.push({
      clinic_id: clinicId,
      id: one.id,
      role,
      name: `${role} ${accounts.length}`,
      email: `p${accounts.length}@bench.example`,
      status: 'active',
    });
    signIns.push({ clinic_id: clinicId, id: one.sid, account_id: one.id, device: 'Bench', expires_at: '2099-01-01' });
    return one;
  };
  const counselors = Array.from({ length: Math.ceil((couples - 40) / 25) + 1 }, () => person('counselor'));
  const rows = /** @type {Record<string, Record<string, unknown>[]>} */ ({
    couple: [],
    held: [],
    partner: [],
    keys: [],
    assignment: [],
    assigned: [],
    task: [],
    entry: [],
    part: [],
    draft: [],
    session: [],
  });
  const put = (/** @type {string} */ name, /** @type {Record<string, unknown>} */ row) => rows[name]?.push(row);
  let first = /** @type {{ coupleId: string, partner: { id: string, sid: string }, sessionId: string } | undefined} */ (undefined);
  for (let c = 0; c < couples; c++) {
    const coupleId = randomUUID();
    const counselor = counselors[c < 40 ? 0 : 1 + Math.floor((c - 40) / 25)];
    put('couple', { clinic_id: clinicId, id: coupleId, code: c.toString(36).toUpperCase().padStart(4, '0'), opened_by: counselor?.id });
    put('held', { clinic_id: clinicId, couple_id: coupleId, account_id: counselor?.id });
    const sessionId = randomUUID();
    put('session', {
      clinic_id: clinicId,
      id: sessionId,
      couple_id: coupleId,
      starts_at: ago(3),
      minutes: 50,
      place: 'in_person',
      state: 'held',
      planned_by: counselor?.id,
    });
    put('session', {
      clinic_id: clinicId,
      id: randomUUID(),
      couple_id: coupleId,
      starts_at: ago(-4),
      minutes: 50,
      place: 'in_person',
      state: 'planned',
      planned_by: counselor?.id,
    });
    put('keys', { clinic_id: clinicId, owner_id: coupleId, wrapped: vault.newDataKey(wrappedClinic, clinicId, coupleId) });
    const assignmentId = randomUUID();
    put('assignment', {
      clinic_id: clinicId,
      id: assignmentId,
      couple_id: coupleId,
      homework_id: 'S25',
      homework_version: 1,
      schedule: '{"kind":"daily"}',
      starts_on: day(400),
      assigned_by: counselor?.id,
    });
    for (const side of ['a', 'b']) {
      const partner = person('partner');
      first ??= { coupleId, partner, sessionId };
      const wrapped = vault.newDataKey(wrappedClinic, clinicId, partner.id);
      const key = vault.dataKey(wrapped, wrappedClinic, clinicId, partner.id);
      put('partner', {
        clinic_id: clinicId,
        couple_id: coupleId,
        account_id: partner.id,
        side,
        roles: side === 'a' ? '{hurt}' : '{involved}',
      });
      put('keys', { clinic_id: clinicId, owner_id: partner.id, wrapped });
      put('assigned', { clinic_id: clinicId, assignment_id: assignmentId, couple_id: coupleId, account_id: partner.id });
      for (let e = 0; e < entriesEach / 2; e++) {
        const [taskId, entryId, ratings, note] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
        const at = ago(e + 1);
        const task = {
          clinic_id: clinicId,
          id: taskId,
          assignment_id: assignmentId,
          couple_id: coupleId,
          account_id: partner.id,
          homework_id: 'S25',
          homework_version: 1,
          due_on: day(e + 1),
          state: 'done',
          done_at: at,
        };
        const entry = {
          clinic_id: clinicId,
          id: entryId,
          task_id: taskId,
          couple_id: coupleId,
          author_id: partner.id,
          homework_id: 'S25',
          homework_version: 1,
          revision: 1,
          submitted_at: at,
          for_counselor: true,
          for_partner: false,
          for_report: e % 2 === 0,
        };
        put('task', task);
        put('entry', entry);
        const part = {
          clinic_id: clinicId,
          entry_id: entryId,
          couple_id: coupleId,
          author_id: partner.id,
          homework_id: 'S25',
          homework_version: 1,
          revision: 1,
          submitted_at: at,
          for_partner: false,
        };
        const answers = { mood: (e * 7) % 11, trust: (e * 3) % 11, safety: (e * 5) % 11, connection: e % 11, hope: 5 };
        put('part', {
          ...part,
          id: ratings,
          key: 'ratings',
          sealed: sealJson(key, answers, `entry_part|${ratings}|1`),
          for_counselor: true,
          for_report: e % 2 === 0,
          report_since: e % 2 === 0 ? at : null,
        });
        put('part', {
          ...part,
          id: note,
          key: 'note',
          sealed: sealJson(key, { word: 'Tired', note: 'A good walk after dinner. The evening was harder.' }, `entry_part|${note}|1`),
          for_counselor: e % 3 === 0,
          for_report: false,
        });
      }
      for (let d = 0; d < 6; d++)
        put('task', {
          clinic_id: clinicId,
          id: randomUUID(),
          assignment_id: assignmentId,
          couple_id: coupleId,
          account_id: partner.id,
          homework_id: 'S25',
          homework_version: 1,
          due_on: day(-d),
          state: 'open',
        });
    }
  }
  const busy = person('partner');
  const password = randomBytes(12).toString('hex');
  const uuid = 'uuid';
  await fill(client, 'account', { clinic_id: uuid, id: uuid, role: 'text', name: 'text' }, accounts);
  await fill(
    client,
    'account_private',
    { clinic_id: uuid, account_id: uuid, email: 'text', status: 'text' },
    accounts.map((row) => ({ ...row, account_id: row['id'] })),
  );
  await fill(client, 'sign_in', { clinic_id: uuid, id: uuid, account_id: uuid, device: 'text', expires_at: 'timestamptz' }, signIns);
  const counselor = counselors[0];
  if (!counselor || !first) throw new Error('too small a world');
  const passwordHash = await hash(password, { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  await fill(client, 'credential', { clinic_id: uuid, account_id: uuid, password_hash: 'text' }, [
    { clinic_id: clinicId, account_id: counselor.id, password_hash: passwordHash },
  ]);
  const five = { clinic_id: uuid, id: uuid, couple_id: uuid };
  await fill(client, 'couple', { clinic_id: uuid, id: uuid, code: 'text', opened_by: uuid }, rows['couple'] ?? []);
  await fill(client, 'couple_counselor', { clinic_id: uuid, couple_id: uuid, account_id: uuid }, rows['held'] ?? []);
  for (const row of rows['partner'] ?? [])
    await client.query(
      'insert into couple_partner (clinic_id, couple_id, account_id, side, roles) values ($1, $2, $3, $4, $5)',
      Object.values(row),
    );
  await fill(client, 'data_key', { clinic_id: uuid, owner_id: uuid, wrapped: 'bytea' }, rows['keys'] ?? []);
  await fill(
    client,
    'session',
    { ...five, starts_at: 'timestamptz', minutes: 'int', place: 'text', state: 'text', planned_by: uuid },
    rows['session'] ?? [],
  );
  await fill(
    client,
    'assignment',
    { ...five, homework_id: 'text', homework_version: 'int', schedule: 'jsonb', starts_on: 'date', assigned_by: uuid },
    rows['assignment'] ?? [],
  );
  await fill(
    client,
    'assignment_partner',
    { clinic_id: uuid, assignment_id: uuid, couple_id: uuid, account_id: uuid },
    rows['assigned'] ?? [],
  );
  const work = { ...five, homework_id: 'text', homework_version: 'int' };
  await fill(
    client,
    'task',
    { ...work, assignment_id: uuid, account_id: uuid, due_on: 'date', state: 'text', done_at: 'timestamptz' },
    rows['task'] ?? [],
  );
  const flags = { for_counselor: 'boolean', for_partner: 'boolean', for_report: 'boolean' };
  await fill(
    client,
    'entry',
    { ...work, task_id: uuid, author_id: uuid, revision: 'int', submitted_at: 'timestamptz', ...flags },
    rows['entry'] ?? [],
  );
  await fill(
    client,
    'entry_part',
    {
      ...work,
      entry_id: uuid,
      author_id: uuid,
      key: 'text',
      revision: 'int',
      sealed: 'bytea',
      submitted_at: 'timestamptz',
      report_since: 'timestamptz',
      ...flags,
    },
    rows['part'] ?? [],
  );
  await client.query('vacuum analyze');
  const { rows: counted } = await client.query(
    'select (select count(*) from couple) as couples, (select count(*) from entry) as entries, (select count(*) from entry_part) as parts',
  );
  log(`Data: ${counted[0].couples} couples, ${counted[0].entries} entries, ${counted[0].parts} parts`);
  await client.end();
  return { clinicId, counselor, busy, ...first, password, email: String(accounts.find(({ id }) => id === counselor.id)?.['email']) };
}

const ago = (/** @type {number} */ days) => new Date(Date.now() - days * 86_400_000).toISOString();
const day = (/** @type {number} */ daysAgo) => ago(daysAgo).slice(0, 10);
