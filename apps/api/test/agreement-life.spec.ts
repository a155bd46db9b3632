import { Clock } from '../src/platform/clock';
import { day, pause, Signing } from './signing';
import { openWriting, shared, type Writing } from './writing';

let w: Writing;
let s: Signing;

beforeAll(async () => {
  w = await openWriting();
});
beforeEach(async () => {
  s = await Signing.of(w);
});
afterAll(() => w.close());

const offer = (days = 30) => ({
  items: [{ what: 'daily_plan', how: 'At breakfast I say what my day looks like', when: 'proactive' }],
  starts: day(0),
  ends: day(days),
  review_on: day(7),
  either_may_stop: true,
});

describe('reviewing and ending', () => {
  it('is looked at again on a day, which is set anew by either or their counselor', async () => {
    const { agreementId } = await s.signed();
    await w.world.owner.query('update agreement set review_on = $2 where id = $1', [agreementId, day(-2)]);
    expect(await s.list(s.dana)).toMatchObject([{ reviewDue: true }]);
    for (const by of [s.couple.anna, s.couple.ben, s.dana]) {
      const { status, body } = await s.act(agreementId, 'review', by, { reviewOn: day(20) });
      expect([status, body.reviewOn, body.reviewDue]).toEqual([200, day(20), false]);
    }
    for (const reviewOn of [day(-1), day(92)])
      expect((await s.act(agreementId, 'review', s.dana, { reviewOn })).body.errors).toEqual([
        { pointer: '/reviewOn', message: 'must be a day in the next 90 days, before it ends' },
      ]);
  });

  it('is ended by either at once; the other sees only that it ended, the counselor also by whom', async () => {
    const { id, agreementId } = await s.signed();
    const { status, body } = await s.act(agreementId, 'end', s.couple.ben);
    expect([status, body.state, body.endedBy]).toEqual([200, 'ended', null]);
    const anna = await s.look(id, s.couple.anna);
    expect(anna).toMatchObject({ state: 'ended', endedBy: null, may: [] });
    expect(JSON.stringify(anna.history.at(-1))).not.toContain(s.couple.ben.id);
    expect(anna.history.at(-1)).toMatchObject({ step: 'ended', byId: null });
    expect(await s.look(id, s.dana)).toMatchObject({ state: 'ended', endedBy: s.couple.ben.id });
    for (const by of [s.couple.anna, s.couple.ben, s.dana]) {
      expect(await s.act(agreementId, 'end', by)).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect((await s.act(agreementId, 'review', by, { reviewOn: day(9) })).status).toBe(409);
    }
  });

  it('ends by itself after its last day', async () => {
    const { id, agreementId } = await s.signed();
    await w.world.owner.query('update agreement set ends_on = $2 where id = $1', [agreementId, day(-1)]);
    expect(await s.look(id, s.couple.anna)).toMatchObject({ state: 'expired', may: [] });
    expect(await s.look(id, s.couple.ben)).toMatchObject({ state: 'expired', may: ['change'] });
    for (const by of [s.couple.anna, s.dana]) expect((await s.act(agreementId, 'end', by)).status).toBe(409);
  });

  it('stays readable to both when they separate, and can only be ended then (CC-43)', async () => {
    const { id, agreementId } = await s.signed();
    await s.reword(id, { ...pause, pause: 60 });
    for (const pausing of [
      `status = 'separated'`,
      `status = 'active', sharing_paused = true`,
      `status = 'paused', sharing_paused = false`,
    ]) {
      await w.world.owner.query(`update couple set ${pausing} where id = $1`, [s.couple.id]);
      for (const by of [s.couple.anna, s.couple.ben]) {
        expect(await s.list(by)).toMatchObject([{ agreementId, state: 'in_force', may: ['end'] }]);
        expect((await s.act(agreementId, 'review', by, { reviewOn: day(9) })).status).toBe(409);
        expect((await s.sign(id, by, { revision: 2, textHash: 'a'.repeat(64) })).status).not.toBe(200);
      }
      expect((await s.act(agreementId, 'review', s.dana, { reviewOn: day(9) })).status).toBe(409);
    }
    expect((await s.act(agreementId, 'end', s.couple.anna)).body).toMatchObject({ state: 'ended' });
  });
});

describe('openness for a while (S11)', () => {
  const offering = async (answers: object) =>
    (await w.write('S11', answers, { offer: shared('counselor', 'partner') }, s.couple.ben, s.couple)).id;
  const signedBoth = async (answers: object = offer()) => {
    const id = await offering(answers);
    await s.sign(id, s.couple.ben);
    return { id, body: (await s.sign(id, s.couple.anna)).body };
  };

  it('waits for the counselor, whose gate must be clear (SA-26)', async () => {
    const { id, body } = await signedBoth();
    expect(body).toMatchObject({ state: 'with_counselor', counselorText: null, endsOn: day(30), reviewOn: day(7), may: ['end'] });
    expect(await s.look(id, s.dana)).toMatchObject({
      counselorText: expect.stringContaining('Openness that is demanded'),
      may: ['end', 'acknowledge'],
    });
    expect(await s.act(body.agreementId, 'acknowledgement', s.dana)).toMatchObject({ status: 409, body: { code: 'gate_closed' } });
    await s.screen();
    const { body: after } = await s.act(body.agreementId, 'acknowledgement', s.dana);
    expect(after).toMatchObject({ state: 'in_force' });
    expect(after.history.map(({ step }: { step: string }) => step)).toEqual(['signed', 'signed', 'acknowledged', 'in_force']);
    expect((await s.act(body.agreementId, 'acknowledgement', s.dana)).status).toBe(409);
    expect((await s.act(body.agreementId, 'review', s.couple.anna, { reviewOn: day(31) })).status).toBe(422);
  });

  it('can be ended before that, and lasts 90 days at most', async () => {
    const { body } = await signedBoth();
    expect((await s.act(body.agreementId, 'end', s.couple.ben)).body.state).toBe('ended');
    const later = await offering({ ...offer(), starts: day(5), ends: day(95), review_on: day(20) });
    expect(await s.look(later, s.couple.anna)).toMatchObject({ may: ['discuss'] });
    expect(await s.sign(later, s.couple.anna)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Write it anew') } });
  });

  it('is signed with days that are still ahead', async () => {
    const id = await offering(offer());
    const clock = jest.spyOn(w.world.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 9 * 86_400_000));
    expect((await s.sign(id, s.couple.anna)).status).toBe(409);
    clock.mockRestore();
    expect((await s.sign(id, s.couple.anna)).status).toBe(200);
  });
});

describe('who may not', () => {
  it('sign for the couple, read it from outside, or end it: everybody but the two and their counselor', async () => {
    const id = await s.propose();
    const seen = await s.look(id, s.couple.anna);
    const next = await s.signed();
    const outsiders = [
      await w.clinic.counselor('Erik'),
      (await w.clinic.couple(s.dana, { anna: 'Cora' })).anna,
      await (await w.world.clinic('Hill')).counselor('Otto'),
    ];
    for (const person of outsiders) {
      expect((await w.world.as(person).get(`/entries/${id}/agreement`)).status).toBe(404);
      for (const step of ['end', 'review'])
        expect((await s.act(next.agreementId, step, person, step === 'review' ? { reviewOn: day(9) } : undefined)).status).toBe(404);
      expect((await s.sign(id, person, seen)).status).toBe(person.role === 'partner' ? 404 : 403);
    }
    for (const person of [w.clinic.admin]) {
      expect((await w.world.as(person).get(`/entries/${id}/agreement`)).status).toBe(403);
      expect((await s.act(next.agreementId, 'end', person)).status).toBe(403);
    }
    expect((await s.sign(id, s.dana, seen)).status).toBe(403);
    expect((await s.act(next.agreementId, 'acknowledgement', s.couple.anna)).status).toBe(403);
    expect((await s.act(next.agreementId, 'acknowledgement', s.dana)).status).toBe(409);
    expect((await w.world.as(s.couple.anna).get(`/couples/${s.couple.id}/agreements`)).status).toBe(403);
    expect((await w.world.as(outsiders[0]!).get(`/couples/${s.couple.id}/agreements`)).status).toBe(404);
  });

  it('take back what the other has signed', async () => {
    const id = await s.propose();
    await s.sign(id, s.couple.anna);
    expect((await w.turn(id, 'pause', 'partner', false, s.couple.ben)).status).toBe(409);
  });
});

it('stands in the audit log and, for the other’s words, in the log of reads', async () => {
  const { id, agreementId } = await s.signed();
  await s.act(agreementId, 'end', s.couple.anna);
  const { rows } = await w.world.owner.query(
    `select action from audit_event where couple_id = $1 and action like 'agreement.%' order by at`,
    [s.couple.id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['agreement.sign', 'agreement.sign', 'agreement.end']);
  const reads = await w.world.owner.query('select reader_id from access_log where $1 = any (entry_ids)', [id]);
  expect(new Set(reads.rows.map((row) => row.reader_id))).toEqual(new Set([s.couple.anna.id]));
});
