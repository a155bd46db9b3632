import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';
import { checkIn, shared, Writing } from './writing';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;
beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor();
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe('a request sent twice under the same key', () => {
  it.each([
    [
      'a session',
      () => `/couples/${couple.id}/sessions`,
      () => ({ startsAt: '2027-03-04T10:00:00Z', minutes: 50, place: 'video' }),
      'session',
    ],
    ['a couple', () => '/couples', () => ({ partners: [{ name: 'Nora', email: 'nora@example.org', roles: ['hurt'] }] }), 'couple'],
    [
      'an assignment',
      () => `/couples/${couple.id}/assignments`,
      () => ({
        homeworkId: 'S15',
        homeworkVersion: 2,
        partnerIds: [couple.anna.id],
        schedule: { kind: 'daily' },
        startsOn: tomorrow,
        endsOn: null,
        note: 'Slowly',
        requestedSharing: [],
      }),
      'assignment',
    ],
  ])('makes %s once, also when both arrive at once', async (_what, path, body, table) => {
    const count = async () => Number((await world.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
    const before = await count();
    const key = { 'idempotency-key': world.key() };
    const post = () => world.as(dana).post(path(), body(), key);
    const answers = [...(await Promise.all([post(), post(), post()])), await post()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    await world.as(dana).post(path(), table === 'couple' ? { partners: [] } : body(), { 'idempotency-key': world.key() });
    expect(await count()).toBe(before + 2);
  });

  it('sends one answer to the author, and one document to the worker', async () => {
    const writing = new Writing(world, clinic, dana, couple);
    const entry = await writing.write('S25', checkIn, { ratings: shared('counselor') });
    const key = { 'idempotency-key': world.key() };
    const reply = () => world.as(dana).post(`/entries/${entry.id}/replies`, { text: 'Thank you for writing this.' }, key);
    const [first, second] = [await reply(), await reply()];
    expect(second.body).toEqual(first.body);
    expect((await world.owner.query('select from reply')).rowCount).toBe(1);
    const session = await world
      .as(dana)
      .post(`/couples/${couple.id}/sessions`, { startsAt: '2026-03-04T10:00:00Z', minutes: 50, place: 'video' });
    const ask = () =>
      world.as(dana).post(`/sessions/${session.body.id}/documents`, { from: '2026-01-01', to: '2026-03-04', lines: [] }, key);
    expect((await ask()).body.id).toBe((await ask()).body.id);
    expect((await world.owner.query('select from document')).rowCount).toBe(1);
  });

  it('means nothing to somebody else who sends the same key', async () => {
    const other = await clinic.counselor('Erik');
    const key = { 'idempotency-key': world.key() };
    const mine = await world.as(dana).post('/couples', { partners: [] }, key);
    const theirs = await world.as(other).post('/couples', { partners: [] }, key);
    expect(theirs.body.id).not.toBe(mine.body.id);
  });
});
