import { checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

describe('beginning', () => {
  it('gives an empty draft, and the same one for the same task again', async () => {
    const { entry, taskId } = await w.begin('S25');
    expect(entry).toMatchObject({
      taskId,
      homeworkId: 'S25',
      homeworkVersion: 1,
      title: 'Check-in',
      state: 'draft',
      changing: false,
      version: 1,
      revision: 0,
      answers: {},
      submittedAt: null,
      parts: [],
      replies: [],
      opened: [],
    });
    const again = await w.start(taskId);
    expect(again.body).toEqual(entry);
  });

  it('makes one entry of a task even when two devices begin at once', async () => {
    const { taskId } = await w.clinic.task(w.couple, w.anna, 'S48');
    const answers = await Promise.all([1, 2, 3].map(() => w.start(taskId)));
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  });

  it('takes as many boundaries as wanted, one per key', async () => {
    const { taskId } = await w.clinic.task(w.couple, w.anna, 'S55');
    const start = async (key: string) => (await w.start(taskId, w.anna, key)).body.id as string;
    const first = w.world.key();
    const [one, same, two] = [await start(first), await start(first), await start(w.world.key())];
    expect(same).toBe(one);
    expect(two).not.toBe(one);
  });

  it('is refused once the task was ended, unless there is a draft already', async () => {
    const { taskId } = await w.clinic.task(w.couple, w.anna, 'S25');
    await w.world.owner.query(`update task set state = 'ended' where id = $1`, [taskId]);
    const answer = await w.start(taskId);
    expect(answer).toMatchObject({ status: 409, body: { code: 'task_ended' } });
    const { entry, taskId: begun } = await w.begin('S25');
    await w.world.owner.query(`update task set state = 'ended' where id = $1`, [begun]);
    expect((await w.start(begun)).body.id).toBe(entry.id);
  });

  it('needs a key', async () => {
    const { taskId } = await w.clinic.task(w.couple, w.anna, 'S25');
    expect(await w.world.as(w.anna).post(`/tasks/${taskId}/entries`)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: 'Idempotency-Key', message: 'is missing' }] },
    });
    expect((await w.world.as(w.anna).post(`/tasks/${taskId}/entries`, undefined, { 'idempotency-key': 'a b' })).status).toBe(400);
  });
});

describe('own history', () => {
  it('comes in pages: drafts first, then newest first, each entry once', async () => {
    const other = await w.clinic.couple(w.dana, { anna: 'Ada Holm', ben: 'Bo Holm' });
    const ids: string[] = [];
    for (let number = 0; number < 4; number += 1) {
      const { entry } = await w.begin('S48', other.anna, other);
      if (number > 0) await w.submit(entry.id, 1, { what: `Glad of ${number}` }, {}, other.anna);
      ids.push(entry.id);
    }
    const first = await w.world.as(other.anna).get('/entries?limit=3');
    expect(first.body.items.map((item: { id: string }) => item.id)).toEqual([ids[0], ids[3], ids[2]]);
    expect(first.body.items[1].answers).toEqual({ what: 'Glad of 3' });
    const rest = await w.world.as(other.anna).get(`/entries?limit=3&cursor=${first.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ id: ids[1] }], next: null });
    const one = await w.world.as(other.anna).get('/entries?limit=1');
    expect((await w.world.as(other.anna).get(`/entries?limit=1&cursor=${one.body.next}`)).body.items[0].id).toBe(ids[3]);
    expect((await w.world.as(other.anna).get('/entries?cursor=abc')).status).toBe(422);
    expect((await w.world.as(other.ben).get('/entries')).body).toEqual({ items: [], next: null });
  });
});

describe('somebody else’s entry', () => {
  it('looks the same as one that was never there, to every person and route', async () => {
    const { entry, taskId } = await w.begin('S25');
    await w.submit(entry.id, 1, checkIn, { ratings: shared('counselor', 'partner', 'report') });
    const stranger = await w.clinic.couple(await w.clinic.counselor('Eve Counselor'), { anna: 'Cleo Ray', ben: 'Dan Ray' });
    const elsewhere = await w.world.clinic('Other Practice');
    const foreign = await elsewhere.couple(await elsewhere.counselor());
    const nobody = '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402';
    for (const person of [w.ben, stranger.anna, foreign.anna]) {
      const as = w.world.as(person);
      const asks = (id: string, task: string) => [
        as.get(`/entries/${id}`),
        as.put(`/entries/${id}/draft`, { answers: {} }, { 'if-match': '"2"' }),
        as.post(`/entries/${id}/submit`, { answers: checkIn, sharing: {} }, { 'if-match': '"2"', 'idempotency-key': w.world.key() }),
        as.put(`/entries/${id}/sharing`, { part: 'ratings', audience: 'partner', granted: true }),
        as.del(`/entries/${id}`),
        as.post(`/tasks/${task}/entries`, undefined, { 'idempotency-key': w.world.key() }),
      ];
      const there = await Promise.all(asks(entry.id, taskId));
      const absent = await Promise.all(asks(nobody, nobody));
      expect(there.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404]);
      expect(there.map((answer) => answer.text)).toEqual(absent.map((answer) => answer.text));
    }
    for (const person of [w.dana, w.clinic.admin]) expect((await w.world.as(person).get(`/entries/${entry.id}`)).status).toBe(403);
    expect((await w.world.as(null).get(`/entries/${entry.id}`)).status).toBe(401);
    expect((await w.world.as(w.anna).get('/entries/1')).status).toBe(404);
  });

  it('does not open when its ciphertext is moved to another row', async () => {
    const [one, two] = [(await w.begin('S25')).entry, (await w.begin('S25')).entry];
    await w.save(one.id, 1, { note: 'one' });
    await w.save(two.id, 1, { note: 'two' });
    await w.world.owner.query('update entry_draft set sealed = (select sealed from entry_draft where entry_id = $1) where entry_id = $2', [
      one.id,
      two.id,
    ]);
    const answer = await w.world.as(w.anna).get(`/entries/${two.id}`);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('one');
    await w.submit(one.id, 2, checkIn);
    await w.world.owner.query(
      `update entry_part set sealed = (select sealed from entry_part where entry_id = $1 and key = 'note') where entry_id = $1 and key = 'ratings'`,
      [one.id],
    );
    expect((await w.world.as(w.anna).get(`/entries/${one.id}`)).status).toBe(500);
    await w.world.owner.query('delete from entry_draft where entry_id = any ($1)', [[one.id, two.id]]);
  });
});
