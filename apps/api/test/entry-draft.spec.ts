import { checkIn, openWriting, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

describe('a draft', () => {
  it('is saved as typed and goes on in mid-sentence on a second device', async () => {
    const { entry } = await w.begin('S25');
    const saved = await w.save(entry.id, 1, { mood: 6, note: 'We sat in the ' });
    expect(saved).toMatchObject({ status: 200, body: { version: 2 }, headers: { etag: '"2"' } });
    const phone = { ...w.anna, signInId: await w.world.signIn(w.clinic.id, w.anna.id) };
    const there = await w.world.as(phone).get(`/entries/${entry.id}`);
    expect(there).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { version: 2, answers: { mood: 6, note: 'We sat in the ' }, updatedAt: saved.body.savedAt },
    });
    expect((await w.save(entry.id, 2, { mood: 6, note: 'We sat in the garden' }, phone)).body.version).toBe(3);
  });

  it('changed elsewhere answers 412 with the newer text, and keeps it', async () => {
    const { entry } = await w.begin('S25');
    await w.save(entry.id, 1, { note: 'From the phone' });
    const late = await w.save(entry.id, 1, { note: 'From the laptop' });
    expect(late).toMatchObject({
      status: 412,
      body: { code: 'changed_elsewhere', current: { id: entry.id, version: 2, answers: { note: 'From the phone' } } },
    });
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).body.answers).toEqual({ note: 'From the phone' });
  });

  it('saved from two devices at once is saved once', async () => {
    const { entry } = await w.begin('S25');
    const answers = await Promise.all(['one', 'two', 'three'].map((note) => w.save(entry.id, 1, { note })));
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412, 412]);
  });

  it('stays when its task was ended; submitting then says so', async () => {
    const { entry, taskId } = await w.begin('S25');
    await w.world.owner.query(`update task set state = 'ended' where id = $1`, [taskId]);
    expect((await w.save(entry.id, 1, { note: 'Still here' })).status).toBe(200);
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).body.answers).toEqual({ note: 'Still here' });
    expect(await w.submit(entry.id, 2, checkIn)).toMatchObject({ status: 409, body: { code: 'task_ended' } });
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).body).toMatchObject({ state: 'draft', answers: { note: 'Still here' } });
  });

  it('can be dropped; what was submitted cannot', async () => {
    const { entry } = await w.begin('S25');
    expect((await w.world.as(w.anna).del(`/entries/${entry.id}`)).status).toBe(204);
    expect((await w.world.as(w.anna).get(`/entries/${entry.id}`)).status).toBe(404);
    const { entry: other } = await w.begin('S25');
    await w.submit(other.id, 1, checkIn);
    expect(await w.world.as(w.anna).del(`/entries/${other.id}`)).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('needs the version that was read', async () => {
    const { entry } = await w.begin('S25');
    expect((await w.world.as(w.anna).put(`/entries/${entry.id}/draft`, { answers: {} })).status).toBe(428);
    expect((await w.world.as(w.anna).put(`/entries/${entry.id}/draft`, { answers: {} }, { 'if-match': 'newest' })).status).toBe(400);
  });
});
