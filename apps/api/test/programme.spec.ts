import { Clock } from '../src/platform/clock';
import { DeliveryDesk } from './delivery-desk';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

const today = '2026-03-04';
const at = (moment: string) => jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(moment));

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
});
beforeEach(async () => {
  at('2026-03-04T09:00:00Z');
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

interface Item {
  key: string;
  included: boolean;
  homeworkId: string;
  title: string;
  why: string | null;
  gated: boolean;
  [more: string]: unknown;
}
const as = () => world.as(dana);
const begin = async (programmeId = 'P01') => {
  const answer = await as().post(`/couples/${couple.id}/programmes`, { programmeId, startsOn: today });
  expect(answer.status).toBe(201);
  return answer.body;
};
/** What a counselor sends back: the items without what is only shown. */
const plain = (items: Item[]) => items.map(({ title: _, why: __, gated: ___, ...item }) => item);
const save = (copy: { id: string; version: number; items: Item[] }, change: (item: Item) => object = (item) => item) =>
  as().put(
    `/programmes/${copy.id}`,
    { items: plain(copy.items.map((item) => ({ ...item, ...change(item) }))) },
    { 'if-match': `"${copy.version}"` },
  );
const send = (copy: { id: string; version: number }, gateReason: string | null = null, by = dana) =>
  world.as(by).post(`/programmes/${copy.id}/send`, { gateReason }, { 'if-match': `"${copy.version}"` });
const assignments = async () => (await as().get(`/couples/${couple.id}/assignments`)).body.items;
const setGate = async (gate: string) => {
  const of = [clinic.id, couple.id];
  await world.owner.query(`insert into couple_safety (clinic_id, couple_id, gate, changed_by) values ($1, $2, $3, $4)`, [
    ...of,
    gate,
    dana.id,
  ]);
  for (const { id } of [couple.anna, couple.ben])
    await world.owner.query(
      `insert into individual_contact (clinic_id, id, couple_id, partner_id, seen_on, how, by_id) values ($1, gen_random_uuid(), $2, $3, current_date, 'in_person', $4)`,
      [...of, id, dana.id],
    );
};

it('shows the programmes there are, with the names of what is in them', async () => {
  const { body } = await as().get('/programmes');
  expect(body.items.map(({ id, title, weeks }: { id: string; title: string; weeks: number }) => [id, title, weeks])).toEqual([
    ['P01', 'The first four weeks', 4],
    ['P02', 'Talking without harm', 6],
    ['P03', 'When it comes back', 6],
    ['P04', 'Building again', 8],
  ]);
  expect(body.items[0].parts[0].items[0]).toEqual({
    key: 'S09',
    homeworkId: 'S09',
    title: 'Contact has ended',
    for: 'involved',
    why: 'Nothing else holds as long as a door is open.',
  });
});

it('a copy has days and people, says what stands in the way, and gives nothing yet', async () => {
  const copy = await begin();
  expect(copy).toMatchObject({
    programmeId: 'P01',
    title: 'The first four weeks',
    sentAt: null,
    assignmentIds: [],
    version: 1,
    tooMuch: [],
  });
  expect(copy.items.find((item: Item) => item.key === 'S23')).toMatchObject({
    homeworkId: 'S23',
    title: 'Listening without defending',
    included: true,
    partnerIds: [couple.ben.id],
    schedule: { kind: 'weekly', days: ['TU', 'SA'] },
    startsOn: '2026-03-18',
    endsOn: '2026-03-31',
    gated: false,
  });
  expect(copy.concerns.map(({ key, kind }: { key: string; kind: string }) => [key, kind])).toEqual([
    ['S09', 'gate'],
    ['S04', 'gate'],
  ]);
  expect(await assignments()).toEqual([]);
});

it('gated homework is named before anything is sent, and can be left out', async () => {
  const copy = await begin();
  const refused = await send(copy);
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({
    code: 'gate_closed',
    errors: [
      { pointer: '/items/0', message: expect.stringContaining('safety gate') },
      { pointer: '/items/5', message: expect.stringContaining('safety gate') },
    ],
  });
  expect(await assignments()).toEqual([]);
  const saved = await save(copy, ({ gated }) => ({ included: !gated }));
  expect(saved.body).toMatchObject({ version: 2, concerns: [] });
  const sent = await send(saved.body);
  expect(sent.body).toMatchObject({ sentAt: '2026-03-04T09:00:00.000Z', concerns: [] });
  expect(sent.body.assignmentIds).toHaveLength(11);
  const given = await assignments();
  expect(given).toHaveLength(11);
  // What waited for the statement waits for nothing now.
  expect(given.find(({ homeworkId }: { homeworkId: string }) => homeworkId === 'S34')).toMatchObject({
    after: null,
    startsOn: '2026-03-25',
  });
});

it('in caution a written reason is needed, and kept with what it is about', async () => {
  await setGate('caution');
  const copy = await begin();
  expect(copy.concerns.map(({ kind }: { kind: string }) => kind)).toEqual(['reason', 'reason']);
  expect((await send(copy)).status).toBe(422);
  expect((await send(copy, 'Seen alone this week; both feel free to say no.')).status).toBe(200);
  const { rows } = await world.owner.query('select count(*)::int as n from gate_reason where couple_id = $1', [couple.id]);
  expect(rows[0]).toEqual({ n: 2 });
});

it('sends all of it at once, in order, and only once', async () => {
  await setGate('clear');
  const copy = await begin();
  expect(copy.concerns).toEqual([]);
  const [one, two] = await Promise.all([send(copy), send(copy)]);
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(one.body.assignmentIds).toEqual(two.body.assignmentIds);
  const given = await assignments();
  expect(given).toHaveLength(13);
  const of = (homeworkId: string) => given.find((item: { homeworkId: string }) => item.homeworkId === homeworkId);
  expect(of('S04').after).toEqual({ assignmentId: of('S09').id, days: 3 });
  expect(of('S34').after).toEqual({ assignmentId: of('S04').id, days: 0 });
  expect(of('S30').note).toBe('Begin with one or two promises that are small enough to keep.');
  expect((await send(copy)).body.assignmentIds).toEqual(one.body.assignmentIds);
  expect((await as().get(`/couples/${couple.id}/programmes`)).body.items).toMatchObject([
    { id: copy.id, sentAt: '2026-03-04T09:00:00.000Z' },
  ]);
});

it('its homework begins week by week and after what it waits for', async () => {
  await setGate('clear');
  const copy = await begin('P03');
  await send(copy);
  const home = async () =>
    (await world.as(couple.anna).get('/tasks')).body.today.map(({ homeworkId }: { homeworkId: string }) => homeworkId).sort();
  expect(await home()).toEqual(['S42', 'S43', 'S44', 'S88']);
  at('2026-03-18T09:00:00Z');
  expect(await home()).toEqual(['S35', 'S42', 'S43', 'S44', 'S88']);
});

it('keeps what a counselor adapts: people, days, order, words', async () => {
  const copy = await begin('P03');
  const turned = { ...copy, items: [...copy.items].reverse() };
  const saved = await save(turned, ({ key }) =>
    key === 'S84'
      ? {
          partnerIds: [couple.anna.id],
          startsOn: '2026-03-09',
          note: 'For a bad week.',
          untilNextSession: true,
          after: { key: 'S42', days: 7 },
        }
      : {},
  );
  expect(saved.status).toBe(200);
  const again = (await as().get(`/programmes/${copy.id}`)).body;
  expect(again.items[0]).toMatchObject({
    key: 'S84',
    partnerIds: [couple.anna.id],
    startsOn: '2026-03-09',
    note: 'For a bad week.',
    untilNextSession: true,
    after: { key: 'S42', days: 7 },
  });
  const { rows } = await world.owner.query<{ sealed: Buffer }>('select sealed from programme_copy where id = $1', [copy.id]);
  expect(rows[0]?.sealed.toString('latin1')).not.toContain('bad week');
});

it('RS-8: a word about more than three recurring homeworks at once, and no ban', async () => {
  const desk = new DeliveryDesk(world, clinic, dana, couple, today);
  await desk.give('S25', { partnerIds: [couple.ben.id], schedule: { kind: 'daily' } });
  const copy = await begin();
  expect(copy.tooMuch).toEqual([{ partnerId: couple.ben.id, count: 4, from: '2026-03-18' }]);
  const saved = await save(copy, ({ gated }) => ({ included: !gated }));
  expect((await send(saved.body)).status).toBe(200);
});

it('takes what can be taken and names the rest', async () => {
  const copy = await begin('P03');
  const bad = await save(copy, ({ key }) => (key === 'S42' ? { after: { key: 'S99', days: 0 } } : {}));
  expect(bad.body.errors).toEqual([{ pointer: '/items/2/after/key', message: 'is not another item' }]);
  const twice = await save(copy, ({ key }) => (key === 'S43' ? { key: 'S44' } : {}));
  expect(twice.body.errors).toEqual([{ pointer: '/items/1/key', message: 'is there twice' }]);
  const nobody = await save(copy, ({ key }) => (key === 'S44' ? { partnerIds: [] } : {}));
  expect(nobody.body.concerns).toEqual([
    { key: 'S44', kind: 'other', message: 'Choose whom it is for.' },
    expect.objectContaining({ key: 'S45' }),
  ]);
  expect((await as().post(`/couples/${couple.id}/programmes`, { programmeId: 'P99', startsOn: today })).status).toBe(404);
});

it('a day that has passed is said, and a retired homework too', async () => {
  const copy = await begin('P03');
  await world.as(clinic.admin).put('/clinic/library/S35', { decision: 'retired' });
  at('2026-03-06T09:00:00Z');
  const { concerns } = (await as().get(`/programmes/${copy.id}`)).body;
  const of = (key: string) => concerns.find((one: { key: string }) => one.key === key)?.message;
  expect(of('S44')).toBe('The first day is in the past: choose today or later.');
  expect(of('S35')).toBe('This homework was retired by your clinic: choose other homework.');
  await world.as(clinic.admin).put('/clinic/library/S35', { decision: null });
});

it('two counselors on one draft: the second is shown what the first did', async () => {
  const copy = await begin('P03');
  expect((await save(copy)).status).toBe(200);
  const late = await save(copy);
  expect(late.status).toBe(412);
  expect(late.body.current).toMatchObject({ id: copy.id, version: 2 });
  expect((await send(copy)).status).toBe(412);
});

it('a draft can be thrown away, what was sent cannot', async () => {
  const draft = await begin('P03');
  expect((await as().del(`/programmes/${draft.id}`)).status).toBe(204);
  expect((await as().get(`/programmes/${draft.id}`)).status).toBe(404);
  await setGate('clear');
  const copy = await begin('P03');
  await send(copy);
  expect((await as().del(`/programmes/${copy.id}`)).status).toBe(409);
  expect((await save(copy)).status).toBe(409);
});

it('is nobody’s but the couple’s counselors’', async () => {
  const copy = await begin('P03');
  const erik = await clinic.counselor('Erik');
  const otto = await (await world.clinic('Hilltop')).counselor('Otto');
  for (const stranger of [erik, otto]) {
    const other = world.as(stranger);
    const answers = [
      await other.get(`/programmes/${copy.id}`),
      await other.get(`/couples/${couple.id}/programmes`),
      await other.post(`/couples/${couple.id}/programmes`, { programmeId: 'P01', startsOn: today }),
      await other.put(`/programmes/${copy.id}`, { items: plain(copy.items) }, { 'if-match': '"1"' }),
      await other.del(`/programmes/${copy.id}`),
      await send(copy, null, stranger),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  }
  for (const person of [couple.anna, clinic.admin]) {
    expect((await world.as(person).get(`/programmes/${copy.id}`)).status).toBe(403);
    expect((await world.as(person).get('/programmes')).status).toBe(403);
  }
});
