import type { Homework } from '@groundwork/homework';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { evening, Workshop } from './builder-stage';
import type { Person } from './world';
import { openWriting, shared, type Writing } from './writing';

type Definition = Omit<Homework, 'id' | 'version' | 'publishedOn'>;
const ledger = {
  ...evening,
  kind: 'ledger',
  title: 'Small promises',
  gate: true,
  fields: { promise: { kind: 'text', max: 200, label: 'What do you promise?' } },
  parts: {
    promise: { label: 'The promise', fields: ['promise'], joint: true, ceiling: { counselor: true, partner: true, report: 'full' } },
  },
  sharing: { promise: { audiences: ['counselor', 'partner'] } },
  scores: {},
  pictures: [],
  list: { name: 'promise' },
  ledger: { maxOpen: 1 },
  responses: {
    kept: { label: 'Was it kept?', by: 'other', seen: 'both', settles: true, fields: { kept: { kind: 'yesNo', label: 'Was it kept?' } } },
  },
} as unknown as Definition;

let w: Writing;
let shop: Workshop;
let app: pg.Client;
let id: string;
beforeAll(async () => {
  w = await openWriting();
  shop = new Workshop(w.world);
  id = await shop.make(w.dana);
  app = new pg.Client({ connectionString: w.world.urls.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await w.close();
});

const give = (who: Person, homeworkId: string, homeworkVersion = 1, couple = w.couple) =>
  w.world.as(who).post(`/couples/${couple.id}/assignments`, {
    homeworkId,
    homeworkVersion,
    partnerIds: [couple.anna.id, couple.ben.id],
    schedule: { kind: 'once' },
    startsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    endsOn: null,
    note: null,
    requestedSharing: ['counselor'],
  });
const answers = { calm: 7, talked: true, about: 'The garden', alone: 'I was tired of it' };

it('is given, done, shared and read like any other', async () => {
  expect(await give(w.dana, id)).toMatchObject({ status: 201, body: { title: 'Evening check-in', homeworkVersion: 1 } });
  const { later } = (await w.world.as(w.anna).get('/tasks')).body;
  expect(later).toMatchObject([{ homeworkId: id, title: 'Evening check-in' }]);
  const form = await w.world.as(w.anna).get(`/homework/${id}/1`);
  expect([form.status, Object.keys(form.body.fields), form.body.aim]).toEqual([200, ['calm', 'talked', 'about', 'alone'], undefined]);
  const { id: entry } = await w.write(id, answers, { answers: shared('counselor', 'partner') });
  const read = (await w.world.as(w.dana).get(`/couples/${w.couple.id}/entries`)).body.items[0];
  expect(read).toMatchObject({
    id: entry,
    title: 'Evening check-in',
    parts: [{ key: 'answers', rows: [{ value: '7 of 10' }, { value: 'Yes' }, { value: 'The garden' }] }],
  });
  expect((await w.world.as(w.ben).get('/shared')).body.items[0].parts).toHaveLength(1);
  expect((await w.world.as(w.ben).get(`/homework/${id}/1`)).status).toBe(200);
});

it('checks answers by its own questions', async () => {
  const { entry } = await w.begin(id);
  const { status, body } = await w.submit(entry.id, entry.version, { calm: 11, talked: 'yes', colour: 'red' });
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
    '/answers',
    '/answers/calm',
    '/answers/talked',
  ]);
});

describe('its ceilings', () => {
  it.each(['partner', 'report'] as const)('no request can grant what it keeps from the %s', async (audience) => {
    const { entry } = await w.begin(id);
    expect((await w.submit(entry.id, entry.version, answers, { kept: shared(audience) })).status).toBe(422);
    expect((await w.submit(entry.id, entry.version, answers, { kept: shared('counselor') })).status).toBe(200);
    const turned = await w.world.as(w.anna).put(`/entries/${entry.id}/sharing`, { part: 'kept', audience, granted: true });
    expect(turned.status).toBe(422);
  });

  it('hold in the database too', async () => {
    const { id: entry } = await w.write(id, answers);
    const { rows } = await w.world.owner.query<{ id: string }>(`select id from entry_part where entry_id = $1 and key = 'kept'`, [entry]);
    await app.query('begin');
    await app.query('select sec.open($1)', [w.anna.signInId]);
    const grant = app.query(
      `insert into grant_event (clinic_id, id, part_id, entry_id, author_id, couple_id, audience, granted, text_version, part_revision) values ($1, $2, $3, $4, $5, $6, 'partner', true, 'x', 1)`,
      [w.clinic.id, randomUUID(), rows[0]?.id, entry, w.anna.id, w.couple.id],
    );
    await expect(grant).rejects.toMatchObject({ code: '23514', constraint: 'sharing_ceiling' });
    await app.query('rollback');
  });

  it('of a version that was given stay when a wider one is published', async () => {
    const narrow = await shop.make(w.dana);
    const { entry } = await w.begin(narrow);
    const { body } = await shop.begin(w.dana, { homeworkId: narrow, homeworkVersion: 1 });
    const parts = { ...evening.parts, kept: { ...evening.parts.kept, ceiling: { counselor: true, partner: true, report: 'full' } } };
    await shop.save(w.dana, body.id, 1, { ...body.definition, parts });
    expect((await shop.publish(w.dana, body.id, 2)).status).toBe(201);
    expect((await w.submit(entry.id, entry.version, answers, { kept: shared('partner') })).status).toBe(422);
    const { entry: later } = await w.begin(narrow, w.ben);
    expect((await w.submit(later.id, later.version, answers, { kept: shared('partner') }, w.ben)).status).toBe(200);
  });
});

it('limits, responses and the gate are in the database as the definition says', async () => {
  const own = await shop.make(w.dana, ledger);
  const { rows } = await w.world.owner.query(
    `select h.gate, h.max_open, h.clinic_id, p.joint, r.by, r.settles from homework h
       join homework_part p on p.homework_id = h.id join homework_response r on r.homework_id = h.id where h.id = $1`,
    [own],
  );
  expect(rows).toEqual([{ gate: 'all', max_open: 1, clinic_id: w.clinic.id, joint: true, by: 'other', settles: true }]);
  expect((await give(w.dana, own)).body.code).toBe('gate_closed');
  await w.write(own, { promise: 'I call when I am late' }, { promise: shared('counselor', 'partner') });
  const { entry } = await w.begin(own);
  const second = await w.submit(entry.id, entry.version, { promise: 'I cook on Friday' }, { promise: shared('counselor', 'partner') });
  expect(second.status).toBe(409);
});

describe('in another clinic', () => {
  it('it can be given by no request', async () => {
    const hilltop = await w.world.clinic('Hilltop');
    const otto = await hilltop.counselor('Otto');
    const couple = await hilltop.couple(otto);
    expect((await give(otto, id, 1, couple)).body.errors).toEqual([{ pointer: '/homeworkId', message: 'is not in the library' }]);
    await app.query('begin');
    await app.query('select sec.open($1)', [otto.signInId]);
    const insert = (homework: string) =>
      app.query(
        `insert into assignment (clinic_id, id, couple_id, homework_id, homework_version, schedule, starts_on, assigned_by) values ($1, $2, $3, $4, 1, '{"kind":"once"}', '2027-01-01', $5)`,
        [hilltop.id, randomUUID(), couple.id, homework, otto.id],
      );
    await insert('S25');
    await expect(insert(id)).rejects.toMatchObject({ code: '42501' });
    await app.query('rollback');
  });

  it('nobody can publish under its id, and no version twice', async () => {
    const otto = await (await w.world.clinic('Uphill')).counselor('Otto');
    const publish = async (who: Person, version: number, own = id) => {
      await app.query('begin');
      await app.query('select sec.open($1)', [who.signInId]);
      const row = {
        id: own,
        version,
        kind: 'form',
        title: 'Taken over',
        hash: 'x',
        gate: 'no',
        acknowledged: false,
        parts: [],
        responses: [],
      };
      const done = await app.query('select sec.publish_own($1, $2, null, null)', [JSON.stringify(row), '{}']).then(
        () => 'published',
        (error: { code: string }) => error.code,
      );
      await app.query('rollback');
      return done;
    };
    expect(await publish(otto, 2)).toBe('42501');
    expect(await publish(w.anna, 2)).toBe('42501');
    expect(await publish(w.dana, 1)).toBe('23505');
    expect(await publish(w.dana, 3)).toBe('23505');
    expect(await publish(w.dana, 1, 'S25')).toBe('42501');
    expect(await publish(w.dana, 2)).toBe('published');
  });
});
