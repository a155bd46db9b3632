import { boundary, checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

describe('submitting', () => {
  it('closes the task and keeps everything private until a switch is on', async () => {
    const { entry, taskId } = await w.begin('S25');
    const done = await w.submit(entry.id, 1, checkIn, { ratings: shared('counselor') });
    expect(done).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: {
        state: 'submitted',
        revision: 1,
        version: 2,
        changing: false,
        answers: checkIn,
        parts: [
          { key: 'ratings', label: 'Your numbers', switches: shared('counselor'), documents: [] },
          { key: 'note', label: 'Your words', switches: shared(), documents: [] },
        ],
      },
    });
    const { rows } = await w.world.owner.query('select state, done_at from task where id = $1', [taskId]);
    expect(rows).toEqual([{ state: 'done', done_at: new Date(done.body.submittedAt) }]);
    const events = await w.world.owner.query('select audience, granted, text_version, part_revision from grant_event where entry_id = $1', [
      entry.id,
    ]);
    expect(events.rows).toEqual([{ audience: 'counselor', granted: true, text_version: '2026-2', part_revision: 1 }]);
  });

  it('twice with one key is one submit, also when both arrive at once', async () => {
    const { entry } = await w.begin('S25');
    const once = w.world.key();
    const both = await Promise.all([w.submit(entry.id, 1, checkIn, {}, w.anna, once), w.submit(entry.id, 1, checkIn, {}, w.anna, once)]);
    const later = await w.submit(entry.id, 1, checkIn, {}, w.anna, once);
    expect([...both, later].map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(both[1].body).toEqual(both[0].body);
    expect(later.body).toEqual(both[0].body);
    const { rows } = await w.world.owner.query(
      `select (select count(*)::int from entry_part where entry_id = $1) as parts, (select count(*)::int from audit_event where subject_id = $1) as audits, revision from entry where id = $1`,
      [entry.id],
    );
    expect(rows).toEqual([{ parts: 2, audits: 1, revision: 1 }]);
  });

  it('at once from two devices takes one and shows it to the other', async () => {
    const { entry } = await w.begin('S25');
    const answers = await Promise.all([
      w.submit(entry.id, 1, { ...checkIn, note: 'phone' }),
      w.submit(entry.id, 1, { ...checkIn, note: 'laptop' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412]);
    const [taken, refused] = answers[0].status === 200 ? answers : [answers[1], answers[0]];
    expect(refused.body.current).toEqual(taken.body);
  });

  it('of a stale version is refused with the newer text', async () => {
    const { entry } = await w.begin('S25');
    await w.save(entry.id, 1, { note: 'newer' });
    expect(await w.submit(entry.id, 1, checkIn)).toMatchObject({ status: 412, body: { current: { answers: { note: 'newer' } } } });
  });

  it('names in plain words what is missing, and takes no empty work', async () => {
    const { entry } = await w.begin('S15');
    const answer = await w.submit(entry.id, 1, { when: 'You came home at nine', i_feel: [] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(answer.body.errors).toEqual([
      { pointer: '/answers/i_feel', message: 'Please choose at least one.' },
      { pointer: '/answers/because', message: 'Please write something here.' },
      { pointer: '/answers/i_need', message: 'Please write something here.' },
    ]);
    const { entry: empty } = await w.begin('S25');
    const nothing = await w.submit(empty.id, 1, { mood: null, trust: null, safety: null, connection: null });
    expect(nothing).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/answers', message: 'There is nothing here yet. Answer what you like, or leave it for another day.' }] },
    });
    expect((await w.world.as(w.anna).get(`/entries/${empty.id}`)).body.state).toBe('draft');
  });

  it('leaves a list open', async () => {
    const { entry, taskId } = await w.begin('S44');
    expect((await w.submit(entry.id, 1, { cycles: 6, before: 8, after: 5, completed: true })).status).toBe(200);
    expect((await w.world.owner.query('select state from task where id = $1', [taskId])).rows).toEqual([{ state: 'open' }]);
  });

  it('goes no wider than a part’s ceiling, and then keeps nothing', async () => {
    const { entry } = await w.begin('S25');
    const answer = await w.submit(entry.id, 1, checkIn, { note: shared('counselor', 'report') });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/sharing/note/report', message: 'cannot be shared that widely' }] },
    });
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).body).toMatchObject({
      state: 'draft',
      revision: 0,
      version: 1,
      parts: [],
    });
    expect(await w.submit(entry.id, 1, checkIn, { secret: shared() })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/sharing/secret', message: 'is not a part of this homework' }] },
    });
  });
});

describe('changing what was submitted', () => {
  it('keeps the submitted words readable while the change is a draft, then keeps the older revision', async () => {
    const { entry } = await w.begin('S25');
    await w.submit(entry.id, 1, checkIn, { ratings: shared('counselor') });
    const first = (await w.world.as(w.anna).get(`/entries/${entry.id}`)).body;
    await w.save(entry.id, 2, { ...checkIn, note: 'On second thought' });
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).body).toMatchObject({
      state: 'submitted',
      changing: true,
      revision: 1,
      version: 3,
      answers: { note: 'On second thought' },
    });
    const again = await w.submit(entry.id, 3, { ...checkIn, note: 'On second thought' }, { ratings: shared('counselor') });
    expect(again.body).toMatchObject({
      state: 'submitted',
      changing: false,
      revision: 2,
      version: 4,
      submittedAt: first.submittedAt,
      answers: { ...checkIn, note: 'On second thought' },
    });
    const { rows } = await w.world.owner.query(
      'select p.key, p.revision, (select count(*)::int from entry_part_past o where o.part_id = p.id) as past from entry_part p where p.entry_id = $1 order by key',
      [entry.id],
    );
    expect(rows).toEqual([
      { key: 'note', revision: 2, past: 1 },
      { key: 'ratings', revision: 1, past: 0 },
    ]);
  });

  it('makes a part private again when it is left out', async () => {
    const { entry } = await w.begin('S25');
    await w.submit(entry.id, 1, checkIn, { ratings: shared('counselor', 'partner') });
    const again = await w.submit(entry.id, 2, checkIn, {});
    expect(again.body.parts.map((part: { switches: unknown }) => part.switches)).toEqual([shared(), shared()]);
  });

  it('is still possible after the assignment ended', async () => {
    const { entry, taskId } = await w.begin('S55');
    await w.submit(entry.id, 1, boundary);
    await w.world.owner.query(`update task set state = 'ended' where id = $1`, [taskId]);
    expect(await w.submit(entry.id, 2, { ...boundary, status: 'retired' })).toMatchObject({
      status: 200,
      body: { revision: 2, answers: { status: 'retired' } },
    });
  });
});
