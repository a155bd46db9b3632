import { findHomework } from '@groundwork/homework';
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

const today = DateTime.now().setZone('Europe/Rome').toISODate();
const give = (homeworkId: string, partner: Person, more: object = {}, by = dana) =>
  world.as(by).post(`/couples/${couple.id}/assignments`, {
    homeworkId,
    homeworkVersion: findHomework(homeworkId)?.version,
    partnerIds: [partner.id],
    schedule: { kind: 'once' },
    startsOn: '2099-01-05',
    endsOn: null,
    note: null,
    requestedSharing: [],
    ...more,
  });
const set = async (gate: string, stage = 1) => {
  expect((await world.as(dana).put(`/couples/${couple.id}/safety`, { gate, stage })).status).toBe(200);
};
const clear = async (stage = 1) => {
  for (const partner of [couple.anna, couple.ben])
    await world.as(dana).post(`/couples/${couple.id}/contacts`, { partnerId: partner.id, seenOn: today, how: 'in_person' });
  await set('clear', stage);
};
const kept = async () =>
  (await world.owner.query('select a.homework_id from assignment a where a.couple_id = $1', [couple.id])).rows.map(
    (row) => row.homework_id,
  );

describe('homework behind the safety gate', () => {
  it('is not given while nobody was screened, or at stop; the rest of the library is', async () => {
    for (const gate of ['unscreened', 'stop']) {
      await set(gate);
      expect(await give('S09', couple.ben)).toMatchObject({
        status: 409,
        body: { code: 'gate_closed', detail: expect.stringContaining('gate') },
      });
      // A reason helps in caution only.
      expect((await give('S09', couple.ben, { gateReason: 'They asked for it' })).body.code).toBe('gate_closed');
    }
    for (const id of ['S02', 'S14', 'S25', 'S42', 'S43', 'S44', 'S47', 'S48', 'S49', 'S50', 'S51', 'S88'])
      expect([id, (await give(id, couple.anna)).status]).toEqual([id, 201]);
    expect(await kept()).not.toContain('S09');
  });

  it('is given while the gate is clear, and not after it lapsed', async () => {
    await clear();
    expect((await give('S09', couple.ben)).status).toBe(201);
    await world.owner.query(`update individual_contact set seen_on = current_date - 93 where partner_id = $1`, [couple.anna.id]);
    expect((await give('S09', couple.ben)).body.code).toBe('gate_closed');
  });

  it('needs a written reason in caution, which is kept and read by no partner', async () => {
    await set('caution');
    expect(await give('S09', couple.ben)).toMatchObject({
      status: 422,
      body: {
        code: 'invalid',
        errors: [{ pointer: '/gateReason', message: 'is needed while the safety gate is at caution: say why it is all right now' }],
      },
    });
    expect((await give('S09', couple.ben, { gateReason: '   ' })).status).toBe(422);
    const answer = await give('S09', couple.ben, { gateReason: 'Both asked for it, seen alone on Monday' });
    expect(answer.status).toBe(201);
    expect(answer.body.gateReason).toBe('Both asked for it, seen alone on Monday');
    expect((await give('S25', couple.anna)).body.gateReason).toBeNull();
    const { rows } = await world.owner.query(`select encode(sealed, 'escape') as sealed from gate_reason where assignment_id = $1`, [
      answer.body.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0].sealed).not.toContain('Monday');
    for (const partner of [couple.anna, couple.ben])
      expect((await world.as(partner).get('/tasks?laterDays=60')).text).not.toContain('Monday');
  });

  it('keeps no reason for homework that is not gated', async () => {
    await give('S25', couple.anna, { gateReason: 'No need for one' });
    expect((await world.owner.query('select 1 from gate_reason where couple_id = $1', [couple.id])).rowCount).toBe(0);
  });

  it('holds in the database too, whatever the application asked for', async () => {
    const answer = await give('S25', couple.anna);
    await world.owner.query(`update assignment set homework_id = 'S09', homework_version = 1 where id = $1`, [answer.body.id]);
    const added = world.owner.connect().then(async (client) => {
      try {
        await client.query('begin');
        await client.query('select sec.open($1)', [dana.signInId]);
        await client.query('insert into assignment_partner (clinic_id, assignment_id, couple_id, account_id) values ($1, $2, $3, $4)', [
          clinic.id,
          answer.body.id,
          couple.id,
          couple.ben.id,
        ]);
      } finally {
        await client.query('rollback');
        client.release();
      }
    });
    await expect(added).rejects.toMatchObject({ code: '23514', constraint: 'safety_gate' });
  });
});

describe('homework that comes later for one side (S82)', () => {
  it('is open to the involved partner at once', async () => {
    expect((await give('S82', couple.ben)).status).toBe(201);
  });

  it('waits for the gate, and then for stage 3, with the hurt partner', async () => {
    expect((await give('S82', couple.anna)).body.code).toBe('gate_closed');
    await clear(2);
    expect(await give('S82', couple.anna)).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: 'This homework comes in stage 3, and this couple is in stage 2.' },
    });
  });

  it('asks for both when it is given to both', async () => {
    await clear(2);
    expect((await give('S82', couple.ben, { partnerIds: [couple.anna.id, couple.ben.id] })).body.code).toBe('conflict');
  });
});

describe('after the statement was heard (S82 after S04)', () => {
  const statement = {
    what_i_did: 'I lied to you for five months about where I was.',
    effect_on_you: 'You began to doubt your own eyes.',
    what_i_will_do: 'I answer what you ask, and I say it before you have to ask.',
    no_excuse: true,
    no_forgiveness_asked: true,
  };
  const post = (by: Person, path: string, body: unknown, headers = {}) =>
    world.as(by).post(path, body, { 'idempotency-key': world.key(), ...headers });
  const stated = async () => {
    const { taskId } = await clinic.task(couple, couple.ben, 'S04');
    const { body } = await post(couple.ben, `/tasks/${taskId}/entries`, undefined);
    const sharing = { statement: { counselor: true, partner: true, report: false } };
    const sent = await post(couple.ben, `/entries/${body.id}/submit`, { answers: statement, sharing }, { 'if-match': `"${body.version}"` });
    expect(sent.status).toBe(200);
    return body.id as string;
  };
  const heard = async (entryId: string, how: string) =>
    expect(
      (await world.as(couple.anna).post(`/entries/${entryId}/responses`, { form: 'heard', on: null, answers: { heard: how } })).status,
    ).toBe(201);

  it('is given to the hurt partner only once it was let through and heard', async () => {
    await clear(3);
    const refused = { status: 409, body: { code: 'conflict', detail: expect.stringContaining('Taking full responsibility') } };
    expect(await give('S82', couple.anna)).toMatchObject(refused);
    const entryId = await stated();
    expect(await give('S82', couple.anna)).toMatchObject(refused);
    const released = await world.as(dana).put(`/entries/${entryId}/release`, { revision: 1, decision: 'release' });
    expect(released.status).toBeLessThan(300);
    expect(await give('S82', couple.anna)).toMatchObject(refused);
    await heard(entryId, 'heard');
    expect((await give('S82', couple.anna)).status).toBe(201);
  });

  it('waits on when only a part of it was heard', async () => {
    await clear(3);
    const entryId = await stated();
    await world.as(dana).put(`/entries/${entryId}/release`, { revision: 1, decision: 'release' });
    await heard(entryId, 'partly');
    expect((await give('S82', couple.anna)).body.code).toBe('conflict');
  });
});
