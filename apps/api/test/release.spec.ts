import { Exchanging, openExchanging } from './exchanging';
import type { Person, TestCouple } from './world';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

const question = (topic = 'money', status = 'asked') => ({
  question: 'How much was it in the spring?',
  topic,
  why_i_need_it: 'decide',
  detail_level: 'outline',
  status,
});
const map = (money: string) => ({
  timeline: 'yes_outline',
  who_knows: 'not_now',
  lies: 'yes_outline',
  money,
  health_risk: 'yes_detail',
  why: 'not_now',
  feelings: 'not_now',
  places: 'never',
  physical_detail: 'never',
});
const both = shared('counselor', 'partner');

/** A couple of its own, and a question of Anna's. */
async function asked(sharing: unknown = { question: both, reason: shared('counselor') }, topic = 'money') {
  const couple = await w.clinic.couple(w.dana);
  const { anna } = await w.giveBoth('S20', undefined, couple);
  return { couple, task: anna, id: await w.fill(anna, question(topic), sharing, couple.anna) };
}
const status = async (person: Person, id: string) => (await w.world.as(person).get(`/entries/${id}/shared`)).status;
const reach = async (id: string, person: Person, { anna }: TestCouple) => (await w.exchange(id, person, anna)).reach;

describe('a question', () => {
  it('reaches the other when both its author and the counselor release it', async () => {
    const { couple, id } = await asked();
    expect([await status(couple.ben, id), await reach(id, couple.anna, couple), await reach(id, w.dana, couple)]).toEqual([
      404,
      'with_counselor',
      'with_counselor',
    ]);
    expect((await w.exchange(id, w.dana, couple.anna)).revision).toBe(1);
    expect(await w.release(id, 1)).toMatchObject({ status: 200, body: { id, exchange: { reach: 'released' } } });
    const seen = await w.world.as(couple.ben).get(`/entries/${id}/shared`);
    expect(seen.body.parts.map(({ key }: { key: string }) => key)).toEqual(['question']);
    expect(seen.body.exchange).toMatchObject({ reach: null, revision: null, mayWrite: [{ form: 'answer', on: null }] });
    expect((await w.world.as(couple.anna).get('/together')).body.items).toMatchObject([{ state: 'theirs', mine: true }]);
  });

  it('released by the counselor alone stays with them; so does one that only its author releases', async () => {
    const { couple, id } = await asked({ question: shared('counselor') });
    expect((await w.release(id, 1)).status).toBe(200);
    expect(await status(couple.ben, id)).toBe(404);
    expect((await w.turn(id, 'question', 'partner', true, couple.anna)).status).toBe(200);
    expect(await status(couple.ben, id)).toBe(200);
    await w.turn(id, 'question', 'partner', false, couple.anna);
    expect(await status(couple.ben, id)).toBe(404);
    expect(await reach(id, w.dana, couple)).toBe('released');
  });

  it('is kept back and let through again; what was kept back takes no answer', async () => {
    const { couple, id } = await asked();
    await w.release(id, 1);
    expect((await w.release(id, 1, 'hold')).body.exchange.reach).toBe('held');
    expect([await status(couple.ben, id), await reach(id, couple.anna, couple)]).toEqual([404, 'held']);
    expect((await w.respond(id, 'answer', { answer: 'About two hundred' }, couple.ben)).status).toBe(404);
    await w.release(id, 1);
    expect((await w.respond(id, 'answer', { answer: 'About two hundred' }, couple.ben)).status).toBe(201);
    const { responses, mayWrite, settledAt } = await w.exchange(id, couple.anna, couple.anna);
    expect([responses[0].rows[0].value, mayWrite, settledAt]).toEqual([
      'About two hundred',
      [{ form: 'result', on: responses[0].id }],
      expect.any(String),
    ]);
    await w.respond(id, 'result', { complete: 7, helped: -2 }, couple.anna, responses[0].id);
    expect((await w.exchange(id, couple.ben, couple.anna)).responses).toHaveLength(1);
    expect((await w.exchange(id, w.dana, couple.anna)).responses).toHaveLength(2);
  });

  it('in new words waits anew, and words that were not read are not let through', async () => {
    const { couple, id } = await asked();
    await w.release(id, 1);
    const sharing = { question: both, reason: shared('counselor') };
    // The reason is another part: the question's words stay as they were released.
    expect((await w.submit(id, 2, { ...question(), why_i_need_it: 'test_honesty' }, sharing, couple.anna)).status).toBe(200);
    expect(await status(couple.ben, id)).toBe(200);
    expect((await w.submit(id, 3, { ...question(), question: 'And in the summer?' }, sharing, couple.anna)).body.exchange.reach).toBe(
      'with_counselor',
    );
    expect(await status(couple.ben, id)).toBe(404);
    expect(await w.release(id, 1)).toMatchObject({
      status: 412,
      body: { code: 'changed_elsewhere', current: { id, exchange: { revision: 3 } } },
    });
    expect(await w.release(id, 3)).toMatchObject({ status: 200 });
    expect((await w.world.as(couple.ben).get(`/entries/${id}/shared`)).body.parts[0].rows[0].value).toBe('And in the summer?');
  });

  it('is one of five at once; the sixth waits for an answer', async () => {
    const { couple, task, id } = await asked();
    const ids = [id];
    for (let n = 0; n < 6; n++)
      ids.push(await w.fill(task, question('why'), { question: n === 2 ? shared('counselor') : both }, couple.anna));
    for (const one of ids.slice(0, 5)) expect((await w.release(one, 1)).status).toBe(200);
    expect(await w.release(ids[5]!, 1)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('Finish one first') } });
    expect((await w.release(ids[5]!, 1, 'hold')).status).toBe(200);
    await w.respond(id, 'answer', { answered_in_session: true }, couple.ben);
    const rush = await Promise.all([w.release(ids[5]!, 1), w.release(ids[6]!, 1)]);
    expect(rush.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('is released by nobody but the couple’s counselor, and by them only if they may read it', async () => {
    const { couple, id } = await asked({ question: shared('partner'), reason: shared('counselor') });
    expect((await w.release(id, 1)).status).toBe(404);
    await w.turn(id, 'question', 'counselor', true, couple.anna);
    const erik = await w.clinic.counselor('Erik');
    expect(
      [
        await w.release(id, 1, 'release', erik),
        await w.release(id, 1, 'release', couple.ben),
        await w.release(id, 1, 'release', w.clinic.admin),
      ].map((answer) => answer.status),
    ).toEqual([404, 403, 403]);
    for (const body of [{}, { revision: 0, decision: 'release' }, { revision: 1, decision: 'send' }, { revision: 'x', decision: 'hold' }])
      expect((await w.world.as(w.dana).put(`/entries/${id}/release`, body)).status).toBe(422);
    const { id: plain } = await w.write('S48', { what: 'Soup' }, { entry: both });
    expect((await w.release(plain, 1)).status).toBe(404);
  });
});

describe('a topic somebody never wants to know about', () => {
  it('is not asked about; the draft stays', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S59', map('never'), {}, couple.anna, couple);
    const { anna } = await w.giveBoth('S20', undefined, couple);
    const { body } = await w.start(anna, couple.anna);
    expect(await w.submit(body.id, 1, question('money'), {}, couple.anna)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers/topic', message: expect.stringContaining('never want to know about this') }] },
    });
    expect((await w.submit(body.id, 1, question('timeline'), {}, couple.anna)).status).toBe(200);
    expect((await w.submit(body.id, 2, question('places'), {}, couple.anna)).status).toBe(422);
  });

  it('keeps back what was asked already, until its author thinks again', async () => {
    const { couple, id } = await asked();
    await w.release(id, 1);
    const { id: mapId } = await w.write('S59', map('never'), {}, couple.anna, couple);
    expect([await status(couple.ben, id), await reach(id, couple.anna, couple), await reach(id, w.dana, couple)]).toEqual([
      404,
      'held',
      'released',
    ]);
    expect((await w.respond(id, 'answer', { answer: 'Two hundred' }, couple.ben)).status).toBe(404);
    // To put it in order is no new question.
    expect(
      (await w.submit(id, 2, question('money', 'withdrawn'), { question: both, reason: shared('counselor') }, couple.anna)).status,
    ).toBe(200);
    expect(await status(couple.ben, id)).toBe(404);
    expect((await w.submit(mapId, 2, map('yes_outline'), {}, couple.anna)).status).toBe(200);
    expect([await status(couple.ben, id), await reach(id, couple.anna, couple)]).toEqual([200, 'released']);
  });
});

describe('a statement', () => {
  it('is read with the counselor, released, and heard or not yet', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { ben } = await w.giveBoth('S04', undefined, couple);
    const answers = {
      what_i_did: 'I lied.',
      effect_on_you: 'You doubted yourself.',
      what_i_will_do: 'I answer.',
      no_excuse: true,
      no_forgiveness_asked: true,
    };
    const id = await w.fill(ben, answers, { statement: both }, couple.ben);
    expect(await status(couple.anna, id)).toBe(404);
    await w.release(id, 1);
    expect((await w.respond(id, 'heard', { heard: 'not_yet', missing: 'The spring' }, couple.anna)).status).toBe(201);
    const { responses } = await w.exchange(id, couple.ben, couple.ben);
    expect(responses[0]).toMatchObject({ label: 'Was it heard?', rows: [{ value: 'Not yet' }, { value: 'The spring' }] });
    expect((await w.exchange(id, couple.anna, couple.ben)).responses[0].label).toBe('Did you hear what you needed to hear?');
  });
});
