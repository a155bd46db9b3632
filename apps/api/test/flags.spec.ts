import { findHomework } from '@groundwork/homework';
import { openWriting, shared, type Writing } from './writing';
import type { Person } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());
beforeEach(() => w.world.owner.query('delete from quiet_flag'));

/** Pressure as Anna might tell of it. */
const pushed = { pressured: 7, free_to_feel: 3 };
const flags = async (by = w.dana) => (await w.world.as(by).get(`/couples/${w.couple.id}/safety`)).body.flags;
const marks = async (by = w.dana) => (await w.world.as(by).get('/couples')).body.items.map(({ flags: count }: { flags: number }) => count);
const write = (answers: object, audience: 'counselor' | 'nobody') =>
  w.write('S41', answers, { pace: audience === 'counselor' ? shared('counselor') : shared() });

describe('quiet flags', () => {
  it('come from what the counselor may read, with the kind and the entry, and no words', async () => {
    const { id } = await write(pushed, 'counselor');
    expect(await flags()).toEqual([
      {
        id: expect.any(String),
        partnerId: w.anna.id,
        entryId: id,
        kind: 'pressure',
        at: expect.any(String),
        acknowledgedAt: null,
        action: null,
      },
    ]);
    expect(await marks()).toEqual([1]);
  });

  it('do not come from what is private (SA-38), nor from an answer that calls for none', async () => {
    await write(pushed, 'nobody');
    await write({ ...pushed, pressured: 6 }, 'counselor');
    expect(await flags()).toEqual([]);
    expect(await marks()).toEqual([0]);
  });

  it('come when it is shared later, once, and stay when sharing is taken back', async () => {
    const { id } = await write(pushed, 'nobody');
    for (const granted of [true, false, true, false]) await w.turn(id, 'pace', 'counselor', granted);
    expect(await flags()).toMatchObject([{ kind: 'pressure', entryId: id }]);
    expect((await w.world.as(w.dana).get(`/entries/${id}/shared`)).status).toBe(404);
  });

  it('are one for each kind: afraid and hurt are two', async () => {
    const S64 = findHomework('S64');
    const example = S64?.examples[0];
    const answers = { ...example?.answers, felt_afraid: 'yes', anyone_hurt: 'yes' };
    await w.write('S64', answers, Object.fromEntries(Object.keys(S64?.parts ?? {}).map((key) => [key, shared('counselor')])));
    expect((await flags()).map(({ kind }: { kind: string }) => kind).sort()).toEqual(['afraid', 'hurt']);
  });

  it('are acknowledged once, with what was done, which is kept sealed', async () => {
    await write(pushed, 'counselor');
    const [{ id }] = await flags();
    const acknowledge = (action: unknown, by = w.dana) => w.world.as(by).post(`/flags/${id}/acknowledgement`, { action });
    expect((await acknowledge('  ')).status).toBe(422);
    expect((await acknowledge('Called her alone on Tuesday')).body).toMatchObject({
      acknowledgedAt: expect.any(String),
      action: 'Called her alone on Tuesday',
    });
    expect(await acknowledge('And again')).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await flags()).toMatchObject([{ action: 'Called her alone on Tuesday' }]);
    expect(await marks()).toEqual([0]);
    const { rows } = await w.world.owner.query(`select encode(action_sealed, 'escape') as sealed from quiet_flag`);
    expect(rows[0].sealed).not.toContain('Tuesday');
  });
});

describe('who may not', () => {
  it('read or acknowledge them: partners, the author among them, admins, other counselors', async () => {
    await write(pushed, 'counselor');
    const [{ id }] = await flags();
    const tries = async (person: Person) => [
      (await w.world.as(person).get(`/couples/${w.couple.id}/safety`)).status,
      (await w.world.as(person).post(`/flags/${id}/acknowledgement`, { action: 'Seen' })).status,
    ];
    for (const person of [w.anna, w.ben, w.clinic.admin]) expect(await tries(person)).toEqual([403, 403]);
    const erik = await w.clinic.counselor('Erik');
    for (const person of [erik, await (await w.world.clinic('Hilltop')).counselor('Otto')]) expect(await tries(person)).toEqual([404, 404]);
    expect(await marks(erik)).toEqual([]);
    expect(await flags()).toMatchObject([{ acknowledgedAt: null }]);
  });

  it('raise one for an entry of somebody else, or of a part that is private', async () => {
    const { id } = await write({ ...pushed, pressured: 1 }, 'nobody');
    const client = await w.world.owner.connect();
    try {
      await client.query('begin');
      for (const person of [w.anna, w.ben, w.dana]) {
        await client.query('select sec.open($1)', [person.signInId]);
        await client.query(`select sec.raise_flag($1, 'pace', 'pressure', gen_random_uuid())`, [id]);
      }
      expect((await client.query('select 1 from quiet_flag')).rowCount).toBe(0);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
