import { Exchanging, inDays, joint, openExchanging, promise } from './exchanging';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

describe('a part that both read by its nature', () => {
  it('is sent to both and the counselor, or stays a draft', async () => {
    const { entry } = await w.begin('S30', w.ben);
    for (const sharing of [{}, { promise: shared('counselor') }, { promise: shared('partner') }])
      expect(await w.submit(entry.id, 1, promise(inDays(1)), sharing, w.ben)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/sharing/promise', message: expect.stringContaining('“This promise” is for both of you') }] },
      });
    expect((await w.save(entry.id, 1, promise(inDays(1)), w.ben)).status).toBe(200);
    expect((await w.world.as(w.anna).get('/together')).text).not.toContain(entry.id);
    expect((await w.submit(entry.id, 2, promise(inDays(1)), { promise: joint }, w.ben)).body.exchange).toMatchObject({
      joint: true,
      reach: null,
      revision: 1,
    });
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}/shared`)).body.exchange).toMatchObject({
      joint: true,
      revision: null,
      settledAt: null,
    });
    expect((await w.world.as(w.dana).get(`/entries/${entry.id}/shared`)).body.exchange).toMatchObject({
      joint: true,
      mayWrite: [],
      revision: null,
    });
  });

  it('is not sent while sharing is paused, whoever paused it', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { entry } = await w.begin('S30', couple.ben, couple);
    await w.world.owner.query('update couple set sharing_paused = true where id = $1', [couple.id]);
    expect(await w.submit(entry.id, 1, promise(inDays(1)), { promise: joint }, couple.ben)).toMatchObject({
      status: 409,
      body: { detail: 'Your clinic has paused sharing for now. Your words are kept as a draft.' },
    });
  });

  it('can be kept to oneself again until the other has answered, and no longer', async () => {
    const id = await w.promise(inDays(-1));
    expect((await w.turn(id, 'promise', 'partner', false, w.ben)).status).toBe(200);
    expect((await w.turn(id, 'promise', 'partner', true, w.ben)).status).toBe(200);
    await w.respond(id, 'partner_mark', { mark: 'kept' }, w.anna);
    // Her mark is hidden from him: a refusal would show it.
    expect((await w.turn(id, 'promise', 'partner', false, w.ben)).status).toBe(200);
    await w.turn(id, 'promise', 'partner', true, w.ben);
    await w.respond(id, 'self_mark', { mark: 'missed' }, w.ben);
    expect(await w.turn(id, 'promise', 'partner', false, w.ben)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('answered already') },
    });
    expect((await w.turn(id, 'promise', 'report', true, w.ben)).status).toBe(200);
    expect((await w.turn(id, 'promise', 'report', false, w.ben)).status).toBe(200);
  });
});

describe('limits of a ledger', () => {
  it('takes ten open promises of a person, and one more when one is settled', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { ben } = await w.giveBoth('S30', undefined, couple);
    const ids: string[] = [];
    for (let n = 0; n < 10; n++) ids.push(await w.fill(ben, promise(inDays(n), `Promise ${n}`), { promise: joint }, couple.ben));
    const { body } = await w.start(ben, couple.ben);
    expect(await w.submit(body.id, 1, promise(inDays(1)), { promise: joint }, couple.ben)).toMatchObject({
      status: 409,
      body: { code: 'conflict', detail: expect.stringContaining('Finish one first') },
    });
    await w.respond(ids[0]!, 'self_mark', { mark: 'kept' }, couple.ben);
    await w.respond(ids[0]!, 'partner_mark', { mark: 'kept' }, couple.anna);
    expect((await w.submit(body.id, 1, promise(inDays(1)), { promise: joint }, couple.ben)).status).toBe(200);
  });

  it('counts at one moment too: of twelve sent at once ten are taken', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { anna } = await w.giveBoth('S30', undefined, couple);
    const drafts = await Promise.all(Array.from({ length: 12 }, () => w.start(anna, couple.anna)));
    const sent = await Promise.all(drafts.map(({ body }) => w.submit(body.id, 1, promise(inDays(1)), { promise: joint }, couple.anna)));
    expect(sent.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(sent.filter(({ status }) => status === 409)).toHaveLength(2);
  });

  it('closes seven days after the promise is due, and keeps its words then', async () => {
    const due = inDays(-6);
    const id = await w.promise(due);
    const open = await w.exchange(id, w.ben);
    expect(open.closesAt).toBe(new Date(due.getTime() + 7 * 86_400_000).toISOString());
    expect(open.mayWrite).toEqual([{ form: 'self_mark', on: null }]);
    // To move the day so that it closes at once would open the other's mark.
    expect(await w.submit(id, 2, promise(inDays(-8)), { promise: joint }, w.ben)).toMatchObject({
      status: 409,
      body: { detail: 'This is over, and stays as it is.' },
    });
    expect((await w.submit(id, 2, promise(inDays(2)), { promise: joint }, w.ben)).status).toBe(200);
    await w.shift(id, 'closes_at', -1);
    expect((await w.submit(id, 3, promise(inDays(4)), { promise: joint }, w.ben)).status).toBe(409);
    expect(await w.respond(id, 'self_mark', { mark: 'kept' }, w.ben)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('no more answers') },
    });
    expect((await w.exchange(id, w.ben)).mayWrite).toEqual([]);
  });

  it('keeps the words that both have marked', async () => {
    const id = await w.promise(inDays(-1));
    await w.respond(id, 'self_mark', { mark: 'kept' }, w.ben);
    await w.respond(id, 'partner_mark', { mark: 'kept' }, w.anna);
    expect((await w.submit(id, 2, promise(inDays(3)), { promise: joint }, w.ben)).status).toBe(409);
  });
});

describe('what a new entry starts with', () => {
  it('is carried over from the last one that was sent, and only what the homework says', async () => {
    const first = await w.begin('S38', w.ben);
    expect(first.entry.answers).toEqual({});
    const plan = {
      behaviour: 'Looking at the phone at dinner',
      instead: 'It lies in the hall',
      measure: 'Dinners without it',
      per_week: 5,
    };
    await w.submit(first.entry.id, 1, { ...plan, done_count: 3 }, {}, w.ben);
    const next = await w.begin('S38', w.ben);
    expect(next.entry).toMatchObject({ state: 'draft', answers: plan, exchange: null, help: false });
    expect((await w.begin('S38', w.anna)).entry.answers).toEqual({});
  });

  it('is the card of the round, the same for both, and no other is taken', async () => {
    const { anna, ben } = await w.giveBoth('S72');
    const [hers, his] = [(await w.start(anna)).body, (await w.start(ben, w.ben)).body];
    expect(hers.answers.q_id).toEqual(expect.any(String));
    expect(his.answers).toEqual(hers.answers);
    const other = hers.answers.q_id === 'free_day' ? 'smell' : 'free_day';
    expect((await w.submit(hers.id, 1, { q_id: other, answer: 'Soup' })).body.errors[0].pointer).toBe('/answers/q_id');
    expect((await w.submit(hers.id, 1, { ...hers.answers, answer: 'Soup' })).status).toBe(200);
  });
});

describe('a part capped by an answer', () => {
  const crossing = (felt_unsafe: string) => ({
    when: '2026-01-13T20:00:00Z',
    what: 'The door was held shut.',
    felt_unsafe,
    need_now: 'Quiet',
  });

  it('reaches neither the partner nor a document, also when the answer comes later', async () => {
    const { entry } = await w.begin('S57');
    expect(
      (await w.submit(entry.id, 1, crossing('yes'), { crossing: shared('counselor', 'partner'), need: shared('report') })).body.errors,
    ).toEqual([
      { pointer: '/sharing/crossing/partner', message: 'With these answers it stays between you and your counselor.' },
      { pointer: '/sharing/need/report', message: 'With these answers it stays between you and your counselor.' },
    ]);
    expect((await w.submit(entry.id, 1, crossing('no'), { crossing: shared('counselor', 'partner'), need: shared('report') })).status).toBe(
      200,
    );
    expect((await w.world.as(w.ben).get(`/entries/${entry.id}/shared`)).status).toBe(200);
    const changed = await w.submit(entry.id, 2, crossing('a_little'), { crossing: shared('counselor') });
    expect(changed.body).toMatchObject({
      help: true,
      parts: [{ switches: shared('counselor') }, { switches: shared() }, { switches: shared() }],
    });
    expect((await w.world.as(w.ben).get(`/entries/${entry.id}/shared`)).status).toBe(404);
    for (const audience of ['partner', 'report']) expect((await w.turn(entry.id, 'crossing', audience, true)).status).toBe(422);
    expect((await w.submit(entry.id, 3, crossing('no'), { crossing: shared('counselor', 'partner') })).body.help).toBe(false);
    expect((await w.world.as(w.ben).get(`/entries/${entry.id}/shared`)).status).toBe(200);
  });
});
