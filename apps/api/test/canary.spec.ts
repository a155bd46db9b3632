import { readdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { readDocument } from './document-pdf-reader';
import { OwnServer } from './faults-server';
import { RunningProduct } from './running-product';
import type { Person, TestClinic, TestCouple } from './world';

/** Words nobody else writes; each is put where exactly some people may read it. */
const word = (name: string) => `${name}${randomBytes(6).toString('hex')}`;
const canaries = {
  private: word('Heron'),
  withdrawn: word('Ibis'),
  partnerOnly: word('Kestrel'),
  counselorOnly: word('Lapwing'),
  draft: word('Merlin'),
  reported: word('Nuthatch'),
  gateReason: word('Ouzel'),
  flagAction: word('Pipit'),
  ownForm: word('Quail'),
  signed: word('Raven'),
};
type Canary = keyof typeof canaries;

/** Its files are looked through, so it has to be a server of this machine, whatever DATABASE_URL says. */
let server: OwnServer;
let product: RunningProduct;
let clinic: TestClinic;
let couple: TestCouple;
let people: Record<'admin' | 'dana' | 'erik' | 'otto' | 'anna' | 'ben' | 'cora', Person>;
let sessionId: string;
let documentId: string;
const entries: string[] = [];

const today = new Date().toISOString().slice(0, 10);

/** Every place where words were found, by reader. */
const found = new Map<string, Set<Canary>>();

async function call(person: Person, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${product.address}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${product.world.token(person)}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    headers: [...answer.headers].join('\n'),
    bytes: Buffer.from(await answer.arrayBuffer()),
    etag: answer.headers.get('etag') ?? '',
  };
}

const json = (answer: { bytes: Buffer }) =>
  JSON.parse(answer.bytes.toString()) as { id: string; version: number; items: { key: string; selectable: boolean }[]; state: string };

/** Anna writes an I-statement with a canary in every text, and says who may read it. */
async function write(canary: Canary, audiences: string[], then?: { part: string; audience: string; granted: boolean }): Promise<void> {
  const { taskId } = await clinic.task(couple, people.anna, 'S15');
  const entry = json(await call(people.anna, 'POST', `/tasks/${taskId}/entries`, {}, { 'idempotency-key': product.world.key() }));
  entries.push(entry.id);
  const answers = {
    when: `When ${canaries[canary]}`,
    i_feel: ['worried'],
    because: `Because ${canaries[canary]}`,
    i_need: `I need ${canaries[canary]}`,
  };
  const saved = await call(people.anna, 'PUT', `/entries/${entry.id}/draft`, { answers }, { 'if-match': `"${entry.version}"` });
  expect(saved.status).toBe(200);
  if (canary === 'draft') return;
  const switches = {
    counselor: audiences.includes('counselor'),
    partner: audiences.includes('partner'),
    report: audiences.includes('report'),
  };
  const submit = { answers, sharing: { statement: switches, reason: switches } };
  expect(
    (
      await call(people.anna, 'POST', `/entries/${entry.id}/submit`, submit, {
        'if-match': saved.etag,
        'idempotency-key': product.world.key(),
      })
    ).status,
  ).toBe(200);
  for (const part of then ? ['statement', 'reason'] : [])
    expect((await call(people.anna, 'PUT', `/entries/${entry.id}/sharing`, { ...then, part })).status).toBe(200);
}

/** What the counselor keeps to themselves: why something was given in caution, what was done about a flag, a form of their own. */
async function keep(): Promise<void> {
  const { dana, anna, ben } = people;
  const of = `/couples/${couple.id}`;
  await call(dana, 'PUT', `${of}/safety`, { gate: 'caution', stage: 1 });
  const given = {
    homeworkId: 'S09',
    homeworkVersion: 1,
    partnerIds: [ben.id],
    schedule: { kind: 'once' },
    startsOn: '2099-01-05',
    endsOn: null,
    note: null,
    gateReason: `Because ${canaries.gateReason}`,
    requestedSharing: [],
  };
  expect((await call(dana, 'POST', `${of}/assignments`, given)).status).toBe(201);
  await submit(anna, 'S41', { pressured: 9, free_to_feel: 1 }, { pace: { counselor: true, partner: false, report: false } });
  const { flags } = JSON.parse((await call(dana, 'GET', `${of}/safety`)).bytes.toString()) as { flags: { id: string }[] };
  const acknowledged = await call(dana, 'POST', `/flags/${flags[0]?.id}/acknowledgement`, { action: `Called ${canaries.flagAction}` });
  expect(acknowledged.status).toBe(200);
  const form = { homeworkId: 'S86', homeworkVersion: 1, partnerId: anna.id, answers: { kind: 'group', referral: canaries.ownForm } };
  expect((await call(dana, 'POST', `${of}/tools`, form)).status).toBe(201);
}

/** Ben proposes a sign for pauses, and both sign. */
async function signTogether(): Promise<void> {
  const { anna, ben } = people;
  const answers = { signal: `Sign ${canaries.signed}`, pause: 30, who_returns: 'either' };
  const id = await submit(ben, 'S19', answers, { pause: { counselor: true, partner: true, report: false } });
  for (const by of [anna, ben]) {
    const { revision, textHash } = JSON.parse((await call(by, 'GET', `/entries/${id}/agreement`)).bytes.toString()) as Record<
      string,
      unknown
    >;
    const signature = await call(by, 'POST', `/entries/${id}/signature`, { revision, textHash, name: `Name ${canaries.signed}` });
    expect(signature.status).toBe(200);
  }
}

async function submit(by: Person, homeworkId: string, answers: object, sharing: object): Promise<string> {
  const { taskId } = await clinic.task(couple, by, homeworkId);
  const entry = json(await call(by, 'POST', `/tasks/${taskId}/entries`, {}, { 'idempotency-key': product.world.key() }));
  entries.push(entry.id);
  const headers = { 'if-match': `"${entry.version}"`, 'idempotency-key': product.world.key() };
  expect((await call(by, 'POST', `/entries/${entry.id}/submit`, { answers, sharing }, headers)).status).toBe(200);
  return entry.id;
}

beforeAll(async () => {
  server = await OwnServer.open();
  product = await RunningProduct.open();
  clinic = await product.world.clinic();
  const [dana, erik] = [await clinic.counselor('Dana'), await clinic.counselor('Erik')];
  couple = await clinic.couple(dana);
  const other = await clinic.couple(erik, { anna: 'Cora', ben: 'Dan' });
  const otto = await (await product.world.clinic('Hilltop')).counselor('Otto');
  people = { admin: clinic.admin, dana, erik, otto, anna: couple.anna, ben: couple.ben, cora: other.anna };
  await write('private', []);
  await write('withdrawn', ['counselor'], { part: '', audience: 'counselor', granted: false });
  await write('partnerOnly', ['partner']);
  await write('counselorOnly', ['counselor']);
  await write('reported', ['counselor', 'report']);
  await write('draft', []);
  await keep();
  await signTogether();
  sessionId = json(
    await call(dana, 'POST', `/couples/${couple.id}/sessions`, { startsAt: `${today}T10:00:00Z`, minutes: 50, place: 'in_person' }),
  ).id;
  const period = { from: today, to: today };
  const lines = json(await call(dana, 'GET', `/sessions/${sessionId}/lines?from=${period.from}&to=${period.to}`)).items;
  const chosen = lines.filter(({ selectable }) => selectable).map(({ key }) => key);
  documentId = json(await call(dana, 'POST', `/sessions/${sessionId}/documents`, { ...period, lines: chosen })).id;
  await product.until(async () => json(await call(dana, 'GET', `/documents/${documentId}`)).state === 'ready');
  await call(clinic.admin, 'POST', '/clinic/accounts', { name: 'Ines', email: 'ines@example.org', role: 'counselor' });
  await product.until(async () => (await product.world.owner.query('select from mail where sent_at is null')).rowCount === 0);
}, 60_000);
afterAll(async () => {
  await product.close();
  await server.close();
});

const note = (reader: string, text: string) => {
  const seen = found.get(reader) ?? new Set<Canary>();
  for (const [name, canary] of Object.entries(canaries)) if (text.includes(canary)) seen.add(name as Canary);
  found.set(reader, seen);
};

/** Every address somebody could ask, with the ids of what is there; from the application's own list. */
async function addresses(): Promise<string[]> {
  const document = (await (await fetch(`${product.address}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const ids = [couple.id, sessionId, documentId, ...entries, ...Object.values(people).map(({ id }) => id)];
  return Object.entries(document.paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path.replace('/api', '').replace('{homeworkId}/{version}', 'S15/2').replace('{homeworkId}', 'S55'))
    .flatMap((path) => (path.includes('{') ? ids.map((id) => path.replace(/\{\w+\}/, id)) : [path]))
    .map((path) => (path.endsWith('/lines') ? `${path}?from=${today}&to=${today}` : path));
}

it('shows each word to those its author chose, in every answer of every address, and to nobody else', async () => {
  const paths = await addresses();
  expect(paths.length).toBeGreaterThan(150);
  for (const [name, person] of Object.entries(people))
    for (const path of paths) {
      const answer = await call(person, 'GET', path);
      expect(answer.status).toBeLessThan(500);
      note(name, `${answer.headers}\n${answer.bytes.toString()}`);
    }
  expect(Object.fromEntries([...found].map(([name, seen]) => [name, [...seen].sort()]))).toEqual({
    anna: ['counselorOnly', 'draft', 'partnerOnly', 'private', 'reported', 'signed', 'withdrawn'],
    ben: ['partnerOnly', 'signed'],
    dana: ['counselorOnly', 'flagAction', 'gateReason', 'ownForm', 'reported', 'signed'],
    erik: [],
    otto: [],
    admin: [],
    cora: [],
  });
});

it('prints in the document only what was given for the report', async () => {
  const file = await call(people.dana, 'GET', `/documents/${documentId}/file`);
  expect(file.status).toBe(200);
  const document = await readDocument(file.bytes);
  const text = document.text.join('\n').replace(/\s+/g, '');
  await document.close();
  expect(
    Object.entries(canaries)
      .filter(([, canary]) => text.includes(canary))
      .map(([name]) => name),
  ).toEqual(['reported']);
});

it('keeps every word out of mails and other files of the data folder', () => {
  const files = filesIn(product.data);
  expect(files.some((name) => name.endsWith('.eml'))).toBe(true);
  for (const file of files) note('data folder', readFileSync(file, 'latin1'));
  expect([...(found.get('data folder') ?? [])]).toEqual([]);
});

it('keeps every word out of every column of the database, as text and as bytes', async () => {
  const { owner } = product.world;
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  let length = 0;
  for (const { name } of tables) {
    const { rows } = await owner.query<{ text: string | null }>(`select string_agg(t::text, E'\\n') as text from ${name} t`);
    const text = rows[0]?.text ?? '';
    length += text.length;
    note('database', text);
    // Bytes are printed in hexadecimal; a word in them would be too.
    for (const [key, canary] of Object.entries(canaries))
      if (text.includes(Buffer.from(canary).toString('hex'))) note('database', canaries[key as Canary]);
  }
  expect(length).toBeGreaterThan(10_000);
  expect([...(found.get('database') ?? [])]).toEqual([]);
});

it('keeps every word out of the logs of both processes', async () => {
  await product.stop();
  const logs = product.logs();
  expect(logs).toContain('/api/entries/:id/submit');
  note('logs', logs);
  expect([...(found.get('logs') ?? [])]).toEqual([]);
});

it('keeps every word out of the files the database writes, its write-ahead log included', async () => {
  const admin = new pg.Client({ connectionString: process.env['GROUNDWORK_TEST_ADMIN_URL'] });
  await admin.connect();
  await admin.query('checkpoint');
  const { rows } = await admin.query<{ folder: string; base: string }>(
    `select current_setting('data_directory') as folder, (select oid::text from pg_database where datname = $1) as base`,
    [new URL(product.world.urls.appUrl).pathname.slice(1)],
  );
  await admin.end();
  const { folder = '', base = '' } = rows[0] ?? {};
  const files = ['pg_wal', 'global', `base/${base}`].flatMap((part) => filesIn(join(folder, part)));
  for (const file of files) note('files', readFileSync(file, 'latin1'));
  expect(files.length).toBeGreaterThan(100);
  expect([...(found.get('files') ?? [])]).toEqual([]);
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
