import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { Clock } from '../src/platform/clock';
import { openWriting, shared, type Writing } from './writing';
import type { Answer, Person, TestCouple } from './world';

let w: Writing;
let couple: TestCouple;
let dana: Person;

beforeAll(async () => {
  w = await openWriting();
});
beforeEach(async () => {
  dana = await w.clinic.counselor('Dana');
  couple = await w.clinic.couple(dana);
});
afterAll(() => w.close());

/** A day so many days from today in the clinic. */
const day = (days: number) => DateTime.now().setZone('Europe/Rome').plus({ days }).toISODate() ?? '';
const pause = { signal: 'A hand flat on the table', pause: 30, who_returns: 'caller' };
const both = { pause: shared('counselor', 'partner') };
const offer = (days = 30) => ({
  items: [{ what: 'daily_plan', how: 'At breakfast I say what my day looks like', when: 'proactive' }],
  starts: day(0),
  ends: day(days),
  review_on: day(7),
  either_may_stop: true,
});

/** Ben proposes how to pause (S19). */
const propose = async (answers: object = pause, by = couple.ben) => (await w.write('S19', answers, both, by, couple)).id;
const again = async (id: string, answers: object, by = couple.ben) => {
  const { body } = await w.world.as(by).get(`/entries/${id}`);
  expect((await w.submit(id, body.version, answers, both, by)).status).toBe(200);
};
const look = async (id: string, by: Person) => (await w.world.as(by).get(`/entries/${id}/agreement`)).body;
const list = async (by: Person) =>
  (await w.world.as(by).get(by.role === 'counselor' ? `/couples/${couple.id}/agreements` : '/agreements')).body.items;
const sign = async (id: string, by: Person, seen?: { revision: number; textHash: string }): Promise<Answer> => {
  const { revision, textHash } = seen ?? (await look(id, by));
  return w.world.as(by).post(`/entries/${id}/signature`, { revision, textHash, name: by.name });
};
const signed = async (answers: object = pause) => {
  const id = await propose(answers);
  await sign(id, couple.ben);
  const { body } = await sign(id, couple.anna);
  return { id, agreementId: body.agreementId as string, body };
};
const act = (agreementId: string, step: string, by: Person, body?: object) => w.world.as(by).post(`/agreements/${agreementId}/${step}`, body);
const screen = async () => {
  for (const partner of [couple.anna, couple.ben])
    await w.world.as(dana).post(`/couples/${couple.id}/contacts`, { partnerId: partner.id, seenOn: day(-1), how: 'in_person' });
  await w.world.as(dana).put(`/couples/${couple.id}/safety`, { gate: 'clear', stage: 1 });
};

describe('what is proposed', () => {
  it('is the same text to both and to their counselor, with what each signature says', async () => {
    const id = await propose();
    const [ben, anna, seen] = [await look(id, couple.ben), await look(id, couple.anna), await look(id, dana)];
    expect(ben).toMatchObject({
      entryId: id,
      agreementId: null,
      title: 'Pause and come back',
      mine: true,
      proposedById: couple.ben.id,
      revision: 1,
      state: 'proposed',
      meaning: { proposer: expect.stringContaining('I will stop at the sign'), other: expect.any(String) },
      signatures: [],
      history: [],
      reviewOn: null,
      reviewDue: false,
      endedBy: null,
      may: ['sign', 'discuss', 'change'],
    });
    expect(ben.rows).toContainEqual({ field: 'pause', label: expect.any(String), value: '30 minutes', kind: 'minutes' });
    expect(anna).toEqual({ ...ben, mine: false, may: ['sign', 'discuss'] });
    expect(seen).toEqual({ ...ben, mine: false, may: [] });
  });

  it('can be talked about first, which stands in its history', async () => {
    const id = await propose();
    const { status, body } = await w.world.as(couple.anna).post(`/entries/${id}/discussion`, { revision: 1 });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'proposed', history: [{ step: 'discussed', byId: couple.anna.id, revision: 1 }] });
    expect(await w.world.as(couple.anna).post(`/entries/${id}/discussion`, { revision: 2 })).toMatchObject({ status: 412 });
  });

  it('is not there while it is a draft or kept private', async () => {
    const { entry } = await w.begin('S19', couple.ben, couple);
    expect((await w.world.as(couple.ben).get(`/entries/${entry.id}/agreement`)).status).toBe(404);
    const other = await w.write('S25', { mood: 5, trust: 5, safety: 5, connection: 5 }, {}, couple.ben, couple);
    for (const person of [couple.anna, couple.ben]) expect((await w.world.as(person).get(`/entries/${other.id}/agreement`)).status).toBe(404);
  });
});

describe('signing', () => {
  it('takes both, and keeps the text for good', async () => {
    const id = await propose();
    const one = await sign(id, couple.anna);
    expect(one.body).toMatchObject({
      state: 'signed_by_one',
      agreementId: null,
      signatures: [{ byId: couple.anna.id, mine: true, name: 'Anna Berg' }],
      may: ['discuss'],
    });
    const { body } = await sign(id, couple.ben);
    expect(body).toMatchObject({ state: 'in_force', agreementId: expect.any(String), reviewOn: day(60), may: ['change', 'review', 'end'] });
    expect(body.history.map(({ step }: { step: string }) => step)).toEqual(['signed', 'signed', 'in_force']);
    expect(await look(id, dana)).toMatchObject({ state: 'in_force', rows: one.body.rows, textHash: one.body.textHash });
    expect((await list(couple.anna))[0]).toMatchObject({ rows: one.body.rows, mine: false });
  });

  it('signs the very text that was shown: SHA-256 of its canonical JSON', async () => {
    const id = await propose();
    const { homeworkId, homeworkVersion, title, name, rows, meaning, textHash } = await look(id, couple.anna);
    const row = ({ field, label, value, kind }: Record<string, string>) =>
      `{"field":${JSON.stringify(field)},"kind":${JSON.stringify(kind)},"label":${JSON.stringify(label)},"value":${JSON.stringify(value)}}`;
    const text =
      `{"homeworkId":"${homeworkId}","homeworkVersion":${homeworkVersion},"meaning":{"other":${JSON.stringify(meaning.other)},"proposer":${JSON.stringify(meaning.proposer)}},` +
      `"name":${JSON.stringify(name)},"rows":[${rows.map(row).join(',')}],"title":${JSON.stringify(title)}}`;
    expect(createHash('sha256').update(text).digest('hex')).toBe(textHash);
  });

  it('refuses an older revision and another text, and shows the current one', async () => {
    const id = await propose();
    const before = await look(id, couple.anna);
    await again(id, { ...pause, pause: 45 });
    const stale = await sign(id, couple.anna, before);
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed_elsewhere', current: { revision: 2, state: 'proposed' } } });
    expect(stale.body.current.rows).toContainEqual(expect.objectContaining({ value: '45 minutes' }));
    expect((await sign(id, couple.anna, { revision: 2, textHash: 'a'.repeat(64) })).status).toBe(412);
    expect((await sign(id, couple.anna, { revision: 2, textHash: 'no' })).status).toBe(422);
  });

  it('is done once', async () => {
    const { id, body } = await signed();
    expect(await sign(id, couple.anna, body)).toMatchObject({ status: 409, body: { detail: 'You have both signed this.' } });
    const next = await propose();
    await sign(next, couple.anna);
    expect(await sign(next, couple.anna)).toMatchObject({ status: 409, body: { detail: 'You have signed this.' } });
  });

  it('starts anew with new words; what is in force stays until both signed the new ones', async () => {
    const { id, agreementId } = await signed();
    await again(id, { ...pause, pause: 60 });
    expect(await look(id, couple.anna)).toMatchObject({ agreementId: null, revision: 2, state: 'proposed', signatures: [] });
    expect((await list(couple.anna)).map(({ state, revision }: { state: string; revision: number }) => [state, revision])).toEqual([
      ['proposed', 2],
      ['in_force', 1],
    ]);
    await sign(id, couple.anna);
    expect((await list(dana))[1]).toMatchObject({ agreementId, state: 'in_force' });
    await sign(id, couple.ben);
    expect((await list(couple.ben)).map(({ state, revision }: { state: string; revision: number }) => [state, revision])).toEqual([
      ['in_force', 2],
      ['ended', 1],
    ]);
  });

  it('leaves no trace of the same words sent again', async () => {
    const { id } = await signed();
    await again(id, pause);
    expect(await list(couple.anna)).toMatchObject([{ state: 'in_force', revision: 1 }]);
  });

  it('keeps names and text sealed', async () => {
    const { id } = await signed();
    const { rows } = await w.world.owner.query(
      `select encode(text_sealed, 'escape') || (select string_agg(encode(name_sealed, 'escape'), '') from signature where entry_id = $1) as sealed from agreement where entry_id = $1`,
      [id],
    );
    expect(rows[0].sealed).not.toMatch(/hand flat|Anna/);
  });

  it('does not show a text that is not the one signed', async () => {
    const { id, agreementId } = await signed();
    const other = await signed({ ...pause, pause: 90 });
    await w.world.owner.query('update agreement set text_hash = (select text_hash from agreement where id = $2) where id = $1', [
      agreementId,
      other.agreementId,
    ]);
    expect((await w.world.as(couple.anna).get(`/entries/${id}/agreement`)).status).toBe(500);
  });
});

describe('reviewing and ending', () => {
  it('is looked at again on a day, which is set anew by either or their counselor', async () => {
    const { agreementId } = await signed();
    await w.world.owner.query('update agreement set review_on = $2 where id = $1', [agreementId, day(-2)]);
    expect(await list(dana)).toMatchObject([{ reviewDue: true }]);
    for (const by of [couple.anna, couple.ben, dana]) {
      const { status, body } = await act(agreementId, 'review', by, { reviewOn: day(20) });
      expect([status, body.reviewOn, body.reviewDue]).toEqual([200, day(20), false]);
    }
    for (const reviewOn of [day(-1), day(92)])
      expect((await act(agreementId, 'review', dana, { reviewOn })).body.errors).toEqual([
        { pointer: '/reviewOn', message: 'must be a day in the next 90 days, before it ends' },
      ]);
  });

  it('is ended by either at once; the other sees only that it ended, the counselor also by whom', async () => {
    const { id, agreementId } = await signed();
    const { status, body } = await act(agreementId, 'end', couple.ben);
    expect([status, body.state, body.endedBy]).toEqual([200, 'ended', null]);
    const anna = await look(id, couple.anna);
    expect(anna).toMatchObject({ state: 'ended', endedBy: null, may: [] });
    expect(JSON.stringify(anna.history.at(-1))).not.toContain(couple.ben.id);
    expect(anna.history.at(-1)).toMatchObject({ step: 'ended', byId: null });
    expect(await look(id, dana)).toMatchObject({ state: 'ended', endedBy: couple.ben.id });
    for (const by of [couple.anna, couple.ben, dana]) {
      expect(await act(agreementId, 'end', by)).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect((await act(agreementId, 'review', by, { reviewOn: day(9) })).status).toBe(409);
    }
  });

  it('ends by itself after its last day', async () => {
    const { id, agreementId } = await signed();
    await w.world.owner.query('update agreement set ends_on = $2 where id = $1', [agreementId, day(-1)]);
    expect(await look(id, couple.anna)).toMatchObject({ state: 'expired', may: [] });
    expect(await look(id, couple.ben)).toMatchObject({ state: 'expired', may: ['change'] });
    for (const by of [couple.anna, dana]) expect((await act(agreementId, 'end', by)).status).toBe(409);
  });

  it('stays readable to both when they separate, and can only be ended then (CC-43)', async () => {
    const { id, agreementId } = await signed();
    await again(id, { ...pause, pause: 60 });
    for (const pausing of [`status = 'separated'`, `status = 'active', sharing_paused = true`, `status = 'paused', sharing_paused = false`]) {
      await w.world.owner.query(`update couple set ${pausing} where id = $1`, [couple.id]);
      for (const by of [couple.anna, couple.ben]) {
        expect(await list(by)).toMatchObject([{ agreementId, state: 'in_force', may: ['end'] }]);
        expect((await act(agreementId, 'review', by, { reviewOn: day(9) })).status).toBe(409);
        expect((await sign(id, by, { revision: 2, textHash: 'a'.repeat(64) })).status).not.toBe(200);
      }
      expect((await act(agreementId, 'review', dana, { reviewOn: day(9) })).status).toBe(409);
    }
    expect((await act(agreementId, 'end', couple.anna)).body).toMatchObject({ state: 'ended' });
  });
});

describe('openness for a while (S11)', () => {
  const offering = async (answers: object) => (await w.write('S11', answers, { offer: shared('counselor', 'partner') }, couple.ben, couple)).id;
  const signedBoth = async (answers: object = offer()) => {
    const id = await offering(answers);
    await sign(id, couple.ben);
    return { id, body: (await sign(id, couple.anna)).body };
  };

  it('waits for the counselor, whose gate must be clear (SA-26)', async () => {
    const { id, body } = await signedBoth();
    expect(body).toMatchObject({ state: 'with_counselor', counselorText: null, endsOn: day(30), reviewOn: day(7), may: ['end'] });
    expect(await look(id, dana)).toMatchObject({ counselorText: expect.stringContaining('Openness that is demanded'), may: ['end', 'acknowledge'] });
    expect(await act(body.agreementId, 'acknowledgement', dana)).toMatchObject({ status: 409, body: { code: 'gate_closed' } });
    await screen();
    const { body: after } = await act(body.agreementId, 'acknowledgement', dana);
    expect(after).toMatchObject({ state: 'in_force' });
    expect(after.history.map(({ step }: { step: string }) => step)).toEqual(['signed', 'signed', 'acknowledged', 'in_force']);
    expect((await act(body.agreementId, 'acknowledgement', dana)).status).toBe(409);
    expect((await act(body.agreementId, 'review', couple.anna, { reviewOn: day(31) })).status).toBe(422);
  });

  it('can be ended before that, and lasts 90 days at most', async () => {
    const { body } = await signedBoth();
    expect((await act(body.agreementId, 'end', couple.ben)).body.state).toBe('ended');
    const later = await offering({ ...offer(), starts: day(5), ends: day(95), review_on: day(20) });
    expect(await look(later, couple.anna)).toMatchObject({ may: ['discuss'] });
    expect(await sign(later, couple.anna)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Write it anew') } });
  });

  it('is signed with days that are still ahead', async () => {
    const id = await offering(offer());
    const clock = jest.spyOn(w.world.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 9 * 86_400_000));
    expect((await sign(id, couple.anna)).status).toBe(409);
    clock.mockRestore();
    expect((await sign(id, couple.anna)).status).toBe(200);
  });
});

describe('who may not', () => {
  it('sign for the couple, read it from outside, or end it: everybody but the two and their counselor', async () => {
    const id = await propose();
    const seen = await look(id, couple.anna);
    const next = await signed();
    const outsiders = [await w.clinic.counselor('Erik'), (await w.clinic.couple(dana, { anna: 'Cora' })).anna, await (await w.world.clinic('Hill')).counselor('Otto')];
    for (const person of outsiders) {
      expect((await w.world.as(person).get(`/entries/${id}/agreement`)).status).toBe(404);
      for (const step of ['end', 'review']) expect((await act(next.agreementId, step, person, step === 'review' ? { reviewOn: day(9) } : undefined)).status).toBe(404);
      expect((await sign(id, person, seen)).status).toBe(person.role === 'partner' ? 404 : 403);
    }
    for (const person of [w.clinic.admin]) {
      expect((await w.world.as(person).get(`/entries/${id}/agreement`)).status).toBe(403);
      expect((await act(next.agreementId, 'end', person)).status).toBe(403);
    }
    expect((await sign(id, dana, seen)).status).toBe(403);
    expect((await act(next.agreementId, 'acknowledgement', couple.anna)).status).toBe(403);
    expect((await act(next.agreementId, 'acknowledgement', dana)).status).toBe(409);
    expect((await w.world.as(couple.anna).get(`/couples/${couple.id}/agreements`)).status).toBe(403);
    expect((await w.world.as(outsiders[0]!).get(`/couples/${couple.id}/agreements`)).status).toBe(404);
  });

  it('take back what the other has signed', async () => {
    const id = await propose();
    await sign(id, couple.anna);
    expect((await w.turn(id, 'pause', 'partner', false, couple.ben)).status).toBe(409);
  });
});

it('stands in the audit log and, for the other’s words, in the log of reads', async () => {
  const { id, agreementId } = await signed();
  await act(agreementId, 'end', couple.anna);
  const { rows } = await w.world.owner.query(`select action from audit_event where couple_id = $1 and action like 'agreement.%' order by at`, [couple.id]);
  expect(rows.map(({ action }) => action)).toEqual(['agreement.sign', 'agreement.sign', 'agreement.end']);
  const reads = await w.world.owner.query('select reader_id from access_log where $1 = any (entry_ids)', [id]);
  expect(new Set(reads.rows.map((row) => row.reader_id))).toEqual(new Set([couple.anna.id]));
});
