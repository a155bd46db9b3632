import { DateTime } from 'luxon';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
});
beforeEach(async () => {
  dana = await clinic.counselor('Dana');
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

/** A day so many days from today. */
const day = (days = 0) => DateTime.now().setZone('Europe/Rome').plus({ days }).toISODate() ?? '';
const at = (rest = 'safety') => `/couples/${couple.id}/${rest}`;
const see = (partner: Person, seenOn = day(-1), by = dana) =>
  world.as(by).post(at('contacts'), { partnerId: partner.id, seenOn, how: 'in_person' });
const set = (gate: string, stage = 1, by = dana) => world.as(by).put(at(), { gate, stage });
const panel = async () => (await world.as(dana).get(at())).body;

describe('the safety gate', () => {
  it('starts unscreened, in stage 1, with nothing noted', async () => {
    expect((await world.as(dana).get(at())).body).toEqual({
      gate: 'unscreened',
      stage: 1,
      sharingPaused: false,
      contacts: [],
      history: [],
      flags: [],
    });
  });

  it('is clear only once both were seen alone within 90 days', async () => {
    expect((await set('clear')).status).toBe(422);
    await see(couple.anna);
    await see(couple.anna, day(-3));
    await see(couple.ben, day(-91));
    const refused = await set('clear');
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      { pointer: '/gate', message: 'needs each partner seen alone within the last 90 days; note those meetings first' },
    ]);
    expect(await panel()).toMatchObject({ gate: 'unscreened', history: [] });
    await see(couple.ben, day(-90));
    expect((await set('clear', 2)).body).toMatchObject({ gate: 'clear', stage: 2, history: [{ gate: 'clear', stage: 2, byId: dana.id }] });
  });

  it('lapses by itself when a partner was not seen for 90 days, and is back when they were', async () => {
    await see(couple.anna);
    await see(couple.ben);
    await set('clear', 2);
    await world.owner.query('update individual_contact set seen_on = $2 where partner_id = $1', [couple.ben.id, day(-91)]);
    expect(await panel()).toMatchObject({ gate: 'unscreened', stage: 2, history: [{ gate: 'clear' }] });
    await see(couple.ben, day());
    expect(await panel()).toMatchObject({ gate: 'clear' });
  });

  it('keeps every step, newest first', async () => {
    for (const [gate, stage] of [
      ['caution', 1],
      ['stop', 1],
      ['caution', 3],
    ] as const)
      await set(gate, stage);
    const { history } = await panel();
    expect(history.map(({ gate, stage }: { gate: string; stage: number }) => [gate, stage])).toEqual([
      ['caution', 3],
      ['stop', 1],
      ['caution', 1],
    ]);
  });

  it('notes a meeting once for each key', async () => {
    const body = { partnerId: couple.anna.id, seenOn: day(), how: 'private_call' };
    const key = { 'idempotency-key': world.key() };
    for (const _ of [1, 2]) expect((await world.as(dana).post(at('contacts'), body, key)).status).toBe(201);
    expect((await panel()).contacts).toEqual([{ id: expect.any(String), partnerId: couple.anna.id, seenOn: day(), how: 'private_call' }]);
  });

  it('says what is wrong', async () => {
    const other = await clinic.couple(await clinic.counselor('Erik'));
    const faults = async (body: unknown) => (await world.as(dana).post(at('contacts'), body)).body.errors;
    expect(await faults({ partnerId: other.anna.id, seenOn: day(2), how: 'in_person' })).toEqual([
      { pointer: '/partnerId', message: 'is not a partner of this couple' },
      { pointer: '/seenOn', message: 'has not come yet' },
    ]);
    expect((await world.as(dana).post(at('contacts'), { partnerId: couple.anna.id, seenOn: '2026-02-30', how: 'letter' })).status).toBe(
      422,
    );
    expect((await set('open')).status).toBe(422);
    expect((await set('caution', 4)).status).toBe(422);
    expect((await world.as(dana).put(at(), { gate: 'caution' })).status).toBe(422);
  });
});

describe('a pause', () => {
  it('comes with “stop” and ends only by a step of its own, once the gate is not at stop', async () => {
    expect((await set('stop')).body).toMatchObject({ gate: 'stop', sharingPaused: true });
    const early = await world.as(dana).put(at('pause'), { paused: false });
    expect(early).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await set('caution')).body).toMatchObject({ gate: 'caution', sharingPaused: true });
    expect((await world.as(dana).put(at('pause'), { paused: false })).body).toMatchObject({ sharingPaused: false });
  });

  it('is also just a holiday', async () => {
    expect((await world.as(dana).put(at('pause'), { paused: true })).body).toMatchObject({
      gate: 'unscreened',
      sharingPaused: true,
      history: [],
    });
    expect((await world.as(dana).put(at('pause'), { paused: 'yes' })).status).toBe(422);
  });
});

describe('who may not', () => {
  const tries = () =>
    [
      ['get', at()],
      ['put', at(), { gate: 'caution', stage: 1 }],
      ['post', at('contacts'), { partnerId: couple.anna.id, seenOn: day(), how: 'in_person' }],
      ['put', at('pause'), { paused: true }],
    ] as const;
  const statuses = (person: Person) =>
    Promise.all(tries().map(async ([verb, path, body]) => (await world.as(person)[verb](path, body)).status));

  it('see or change any of it: partners, admins, other counselors', async () => {
    expect(await statuses(couple.anna)).toEqual([403, 403, 403, 403]);
    expect(await statuses(couple.ben)).toEqual([403, 403, 403, 403]);
    expect(await statuses(clinic.admin)).toEqual([403, 403, 403, 403]);
    expect(await statuses(await clinic.counselor('Erik'))).toEqual([404, 404, 404, 404]);
    expect(await statuses(await (await world.clinic('Hilltop')).counselor('Otto'))).toEqual([404, 404, 404, 404]);
    expect(await panel()).toMatchObject({ gate: 'unscreened', sharingPaused: false, contacts: [], history: [] });
  });

  it('keep holding it after a transfer', async () => {
    await set('caution');
    await world.owner.query('update couple_counselor set until = now() where couple_id = $1', [couple.id]);
    expect(await statuses(dana)).toEqual([404, 404, 404, 404]);
  });
});

it('is in the audit log of the couple', async () => {
  await set('stop');
  const { rows } = await world.owner.query('select action, actor_id from audit_event where couple_id = $1', [couple.id]);
  expect(rows).toEqual([{ action: 'safety.set', actor_id: dana.id }]);
});
