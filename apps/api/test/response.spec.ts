import { Exchanging, inDays, joint, openExchanging } from './exchanging';
import type { Person } from './world';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

const kept = { mark: 'kept' };
const absent = '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402';
const need = {
  need: 'No surprises in the week',
  kind: 'information',
  request: 'Would you tell me on Sunday which evenings you are out?',
  priority: 1,
};
const aNeed = (sharing: unknown = { need: joint }) => w.write('S16', need, sharing);
const texts = async (path: string, person: Person) => (await w.world.as(person).get(path)).text;

describe('independent marks', () => {
  it('are absent to the other until both stand: no count, no hint, on any surface', async () => {
    const id = await w.promise(inDays(-1));
    const before = {
      own: await texts(`/entries/${id}`, w.ben),
      list: await texts('/entries', w.ben),
      together: await texts('/together', w.ben),
      tasks: await texts('/tasks', w.ben),
    };
    const answer = await w.respond(id, 'partner_mark', { mark: 'not_kept' }, w.anna);
    expect(answer).toMatchObject({
      status: 201,
      body: { mine: true, form: 'partner_mark', revision: 1, mayChange: true, answers: { mark: 'not_kept' } },
    });
    expect(answer.body.rows).toEqual([{ field: 'mark', label: 'What became of this promise?', value: 'It was not kept', kind: 'choice' }]);
    expect({
      own: await texts(`/entries/${id}`, w.ben),
      list: await texts('/entries', w.ben),
      together: await texts('/together', w.ben),
      tasks: await texts('/tasks', w.ben),
    }).toEqual(before);
    expect(await w.exchange(id, w.anna)).toMatchObject({
      responses: [{ form: 'partner_mark', mine: true }],
      mayWrite: [],
      settledAt: null,
    });
    // The counselor reads each as it comes.
    expect(await w.exchange(id, w.dana)).toMatchObject({
      responses: [{ form: 'partner_mark', mine: false, answers: null, mayChange: false }],
      settledAt: null,
    });
  });

  it('open to both when both stand, and stand from then on', async () => {
    const id = await w.promise(inDays(-1));
    const hers = (await w.respond(id, 'partner_mark', { mark: 'unsure' }, w.anna)).body.id;
    expect((await w.world.as(w.anna).put(`/responses/${hers}`, { answers: { mark: 'not_kept' } })).body).toMatchObject({
      revision: 2,
      mayChange: true,
    });
    const his = (await w.respond(id, 'self_mark', kept, w.ben)).body;
    expect(his).toMatchObject({ mayChange: false });
    for (const person of [w.anna, w.ben, w.dana]) {
      const { responses, settledAt, mayWrite } = await w.exchange(id, person);
      expect(responses.map(({ rows: [row] }: { rows: { value: string }[] }) => row?.value)).toEqual(['It was not kept', 'I kept it']);
      expect([settledAt, mayWrite]).toEqual([expect.any(String), []]);
    }
    const stands = { status: 409, body: { detail: expect.stringContaining('stays as it is') } };
    expect(await w.world.as(w.anna).put(`/responses/${hers}`, { answers: kept })).toMatchObject(stands);
    expect(await w.world.as(w.ben).del(`/responses/${his.id}`)).toMatchObject(stands);
  });

  it('given at the same moment from both sides open each other, whoever comes first', async () => {
    for (const _ of Array(8).keys()) {
      const id = await w.promise(inDays(-1));
      const both = await Promise.all([w.respond(id, 'partner_mark', kept, w.anna), w.respond(id, 'self_mark', kept, w.ben)]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
      expect((await w.exchange(id, w.ben)).responses).toHaveLength(2);
      expect((await w.exchange(id, w.anna)).settledAt).toEqual(expect.any(String));
    }
  });

  it('that stand alone open when the time is over', async () => {
    const id = await w.promise(inDays(-1));
    await w.respond(id, 'partner_mark', { mark: 'unsure' }, w.anna);
    expect((await w.exchange(id, w.ben)).responses).toEqual([]);
    await w.shift(id, 'closes_at', -1);
    expect((await w.exchange(id, w.ben)).responses).toMatchObject([{ form: 'partner_mark', mine: false }]);
    expect(await w.exchange(id, w.ben)).toMatchObject({ settledAt: null, mayWrite: [] });
  });

  it('taken back leave no trace, and can be given anew', async () => {
    const id = await w.promise(inDays(-1));
    const { body } = await w.respond(id, 'partner_mark', { mark: 'not_kept' }, w.anna);
    expect((await w.world.as(w.anna).del(`/responses/${body.id}`)).status).toBe(204);
    expect((await w.world.as(w.anna).del(`/responses/${body.id}`)).status).toBe(404);
    await w.respond(id, 'self_mark', kept, w.ben);
    expect((await w.exchange(id, w.ben)).responses).toHaveLength(1);
    expect((await w.exchange(id, w.dana)).responses).toHaveLength(1);
    expect((await w.respond(id, 'partner_mark', kept, w.anna)).status).toBe(201);
    expect((await w.exchange(id, w.ben)).responses).toHaveLength(2);
  });
});

describe('an answer to a need', () => {
  it('is read by both and the counselor, changed by its writer, and noted like entries', async () => {
    const { id } = await aNeed();
    const { body } = await w.respond(id, 'reply', { reply: 'yes_with_change', reply_text: 'On Saturday' }, w.ben);
    expect((await w.exchange(id, w.anna, w.anna)).responses).toMatchObject([
      { byId: w.ben.id, mine: false, answers: null, rows: [{ value: 'Yes, with a change' }, { value: 'On Saturday' }] },
    ]);
    expect((await w.world.as(w.ben).put(`/responses/${body.id}`, { answers: { reply: 'yes' } })).status).toBe(200);
    expect((await w.exchange(id, w.dana)).responses[0].rows).toHaveLength(1);
    const { rows } = await w.world.owner.query(
      'select distinct reader_role as role from access_log where author_id = $1 and $2 = any (entry_ids) order by 1',
      [w.ben.id, id],
    );
    expect(rows).toEqual([{ role: 'counselor' }, { role: 'partner' }]);
  });

  it('can be tried again and again; once settled it says so', async () => {
    const { id } = await aNeed();
    expect((await w.exchange(id, w.anna, w.anna)).mayWrite).toEqual([{ form: 'tried', on: null }]);
    const first = await w.respond(id, 'tried', { tried_on: '2026-01-10', helped: 4 }, w.anna);
    const second = await w.respond(id, 'tried', { tried_on: '2026-01-11' }, w.anna);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await w.exchange(id, w.ben, w.anna)).toMatchObject({ settledAt: expect.any(String), mayWrite: [{ form: 'reply', on: null }] });
    for (const { body } of [first, second]) await w.world.as(w.anna).del(`/responses/${body.id}`);
    expect((await w.exchange(id, w.ben, w.anna)).settledAt).toBeNull();
    expect((await w.exchange(id, w.dana, w.anna)).settledAt).toBeNull();
  });

  it('sent twice with one key is one answer', async () => {
    const { id } = await aNeed();
    const headers = { 'idempotency-key': w.world.key() };
    const [one, two] = [
      await w.respond(id, 'reply', { reply: 'yes' }, w.ben, null, headers),
      await w.respond(id, 'reply', { reply: 'yes' }, w.ben, null, headers),
    ];
    expect([one.status, two.status, two.body.id]).toEqual([201, 201, one.body.id]);
    expect(await w.respond(id, 'reply', { reply: 'no' }, w.ben)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('answered this already') },
    });
  });
});

describe('a rating that only the counselor reads', () => {
  it('settles nothing for the other, who sees no sign of it', async () => {
    const { anna } = await w.giveBoth('S66');
    const id = await w.fill(anna, { when: inDays(-1).toISOString(), plan: 'To the lake', planner: 'a' }, { plan: joint });
    const before = [await texts(`/entries/${id}`, w.anna), await texts('/together', w.anna)];
    await w.respond(id, 'after', { happened: true, enjoyed: 3 }, w.ben);
    expect([await texts(`/entries/${id}`, w.anna), await texts('/together', w.anna)]).toEqual(before);
    expect((await w.exchange(id, w.ben, w.anna)).settledAt).toEqual(expect.any(String));
    expect(await w.exchange(id, w.dana, w.anna)).toMatchObject({ responses: [{ form: 'after' }], settledAt: expect.any(String) });
    expect((await w.respond(id, 'after', { happened: true, enjoyed: 8 }, w.anna)).status).toBe(201);
  });
});

describe('nobody may', () => {
  let annas: string | undefined;

  it('answer what they cannot read, or what is not theirs to answer', async () => {
    const id = await w.promise(inDays(-1));
    const other = await w.clinic.couple(w.dana);
    const erik = await w.clinic.counselor('Erik');
    for (const person of [other.anna, other.ben]) expect((await w.respond(id, 'partner_mark', kept, person)).status).toBe(404);
    for (const person of [w.dana, erik, w.clinic.admin]) expect((await w.respond(id, 'partner_mark', kept, person)).status).toBe(403);
    expect((await w.respond(id, 'self_mark', kept, w.anna)).body.errors).toEqual([
      { pointer: '/form', message: 'is for your partner to answer' },
    ]);
    expect((await w.respond(id, 'partner_mark', kept, w.ben)).status).toBe(422);
    const { id: hidden } = await aNeed({ need: shared('counselor') });
    const nothing = await w.respond(absent, 'reply', { reply: 'yes' }, w.ben);
    expect(await w.respond(hidden, 'reply', { reply: 'yes' }, w.ben)).toMatchObject({ status: 404, text: nothing.text });
  });

  it('change or take back what another wrote', async () => {
    const id = await w.promise(inDays(-1));
    const { body } = await w.respond(id, 'partner_mark', kept, w.anna);
    for (const person of [w.ben, (await w.clinic.couple(w.dana)).anna]) {
      expect((await w.world.as(person).put(`/responses/${body.id}`, { answers: { mark: 'unsure' } })).status).toBe(404);
      expect((await w.world.as(person).del(`/responses/${body.id}`)).status).toBe(404);
    }
    expect((await w.world.as(w.dana).del(`/responses/${body.id}`)).status).toBe(403);
  });

  it('answer while sharing is paused; what they gave they can take back', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { anna } = await w.giveBoth('S16', undefined, couple);
    const id = await w.fill(anna, need, { need: joint }, couple.anna);
    const { body } = await w.respond(id, 'tried', { tried_on: '2026-01-10' }, couple.anna);
    await w.world.owner.query(`update couple set status = 'paused' where id = $1`, [couple.id]);
    expect((await w.respond(id, 'reply', { reply: 'yes' }, couple.ben)).status).toBe(404);
    expect(await w.respond(id, 'tried', { tried_on: '2026-01-11' }, couple.anna)).toMatchObject({
      status: 409,
      body: { detail: 'Your clinic has paused sharing for now.' },
    });
    expect((await w.world.as(couple.anna).put(`/responses/${body.id}`, { answers: { tried_on: '2026-01-09' } })).status).toBe(404);
    expect(await w.exchange(id, couple.anna, couple.anna)).toMatchObject({ mayWrite: [], responses: [{ mayChange: false }] });
    expect((await w.world.as(couple.anna).get('/together')).body).toEqual({ items: [], paused: true });
    expect((await w.world.as(couple.anna).del(`/responses/${body.id}`)).status).toBe(204);
  });

  it.each([
    ['a form there is not', { form: 'mood', on: null, answers: kept }, '/form'],
    ['a form named like a property', { form: 'constructor', on: null, answers: kept }, '/form'],
    ['an answer to an answer where none is asked', { form: 'self_mark', on: absent, answers: kept }, '/on'],
    ['no answer', { form: 'self_mark', on: null, answers: {} }, '/answers/mark'],
    ['an option there is not', { form: 'self_mark', on: null, answers: { mark: 'maybe' } }, '/answers/mark'],
    ['an unknown field', { form: 'self_mark', on: null, answers: { mark: 'kept', note: 'x' } }, '/answers'],
    ['an id that is none', { form: 'self_mark', on: 'x', answers: kept }, '/on'],
    ['answers that are none', { form: 'self_mark', on: null, answers: 'kept' }, '/answers'],
  ])('send %s', async (_, body, pointer) => {
    annas ??= await w.promise(inDays(-1), w.anna);
    const id = annas;
    expect(await w.world.as(w.anna).post(`/entries/${id}/responses`, body)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
    expect((await w.exchange(id, w.anna, w.anna)).responses).toEqual([]);
  });
});

describe('the space of both', () => {
  it('says whose turn it is, and holds what both read', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { anna, ben } = couple;
    const tasks = await w.giveBoth('S16', undefined, couple);
    const shownNeed = await w.fill(tasks.anna, need, { need: joint }, anna);
    await w.fill(tasks.anna, { ...need, need: 'Kept to myself' }, { need: shared('counselor') }, anna);
    const items = async (person: Person) => (await w.world.as(person).get('/together')).body.items;
    expect(await items(ben)).toEqual([
      {
        entryId: shownNeed,
        homeworkId: 'S16',
        homeworkVersion: 1,
        title: expect.any(String),
        name: 'No surprises in the week',
        kind: 'ledger',
        mine: false,
        submittedAt: expect.any(String),
        state: 'yours',
        closesAt: null,
      },
    ]);
    expect(await items(anna)).toMatchObject([{ entryId: shownNeed, mine: true, state: 'theirs' }]);
    await w.respond(shownNeed, 'reply', { reply: 'yes' }, ben);
    expect([(await items(anna))[0].state, (await items(ben))[0].state]).toEqual(['open', 'open']);
    await w.respond(shownNeed, 'tried', { tried_on: '2026-01-10' }, anna);
    expect((await items(ben))[0].state).toBe('settled');
    await w.turn(shownNeed, 'need', 'partner', false, anna);
    expect([await items(anna), await items(ben)]).toEqual([[], []]);
    expect((await w.world.as(w.dana).get('/together')).status).toBe(403);
  });

  it('asks for a mark once the promise is due, and not before', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { ben } = await w.giveBoth('S30', undefined, couple);
    const state = async (person: Person) => (await w.world.as(person).get('/together')).body.items[0].state;
    const id = await w.fill(ben, { promise: 'A letter', due: inDays(2).toISOString() }, { promise: joint }, couple.ben);
    expect([await state(couple.anna), await state(couple.ben)]).toEqual(['open', 'open']);
    await w.shift(id, 'closes_at', 6 * 24);
    expect([await state(couple.anna), await state(couple.ben)]).toEqual(['yours', 'yours']);
    await w.respond(id, 'partner_mark', kept, couple.anna);
    expect([await state(couple.anna), await state(couple.ben)]).toEqual(['theirs', 'yours']);
    await w.shift(id, 'closes_at', -1);
    expect([await state(couple.anna), await state(couple.ben)]).toEqual(['closed', 'closed']);
  });
});
