import { ForgetJob } from '../src/homework/forget-job';
import { Exchanging, inDays, joint, openExchanging } from './exchanging';
import { jobsOf } from './jobs';

let w: Exchanging;
let jobs: Awaited<ReturnType<typeof jobsOf>>;
beforeAll(async () => {
  w = await openExchanging();
  jobs = await jobsOf(w.world);
});
afterAll(async () => {
  await jobs.app.close();
  await w.close();
});

const forget = () => jobs.app.get(ForgetJob).forget_entries({});
const plan = { plan: 'Choir, home by nine', back_by: inDays(0).toISOString() };
const tables = ['entry', 'entry_draft', 'entry_part', 'entry_part_past', 'grant_event', 'response', 'review', 'reply'];
const left = async (id: string) => {
  const counts = await Promise.all(
    tables.map((table) =>
      w.world.owner.query<{ n: number }>(`select count(*)::int as n from ${table} where ${table === 'entry' ? 'id' : 'entry_id'} = $1`, [
        id,
      ]),
    ),
  );
  return counts.map(({ rows }) => rows[0]?.n ?? 0);
};

/** A plan that was changed, answered, reviewed and replied to. */
async function aPlan(couple = w.couple) {
  const { ben } = await w.giveBoth('S32', undefined, couple);
  const id = await w.fill(ben, plan, { plan: joint }, couple.ben);
  await w.submit(id, 2, { plan: 'Choir, home by ten' }, { plan: joint }, couple.ben);
  await w.respond(id, 'update', { update: 'Half an hour later' }, couple.ben);
  await w.world.as(w.dana).put(`/entries/${id}/reviewed`);
  await w.world.as(w.dana).post(`/entries/${id}/replies`, { text: 'Thank you' });
  return { id, task: ben };
}

describe('a plan for the day', () => {
  it('is there for three days, and says until when', async () => {
    const { id } = await aPlan();
    const { forgetAt } = await w.exchange(id, w.anna);
    expect(Math.round((Date.parse(forgetAt) - Date.now()) / 3_600_000)).toBe(72);
    await w.shift(id, 'forget_at', 1);
    await forget();
    expect((await w.world.as(w.anna).get(`/entries/${id}/shared`)).status).toBe(200);
    expect((await left(id)).every((count) => count > 0)).toBe(true);
  });

  it('is gone for everybody from its hour on, before the job has come by', async () => {
    const { id, task } = await aPlan();
    await w.shift(id, 'forget_at', -1);
    expect((await w.world.as(w.ben).get(`/entries/${id}`)).status).toBe(404);
    for (const person of [w.anna, w.dana]) expect((await w.world.as(person).get(`/entries/${id}/shared`)).status).toBe(404);
    const [entries, shared, together, couple, home] = await Promise.all([
      w.world.as(w.ben).get('/entries'),
      w.world.as(w.anna).get('/shared'),
      w.world.as(w.anna).get('/together'),
      w.world.as(w.dana).get(`/couples/${w.couple.id}/entries`),
      w.world.as(w.ben).get(`/tasks/${task}`),
    ]);
    for (const { text } of [entries, shared, together, couple, home]) expect(text).not.toContain(id);
    expect((await w.respond(id, 'update', { update: 'Later' }, w.ben)).status).toBe(404);
    expect((await w.turn(id, 'plan', 'report', true, w.ben)).status).toBe(404);
  });

  it('is deleted with all that hangs on it, and nothing else is', async () => {
    const { id } = await aPlan();
    const { id: kept } = await aPlan();
    await w.shift(id, 'forget_at', -1);
    await forget();
    expect(await left(id)).toEqual(tables.map(() => 0));
    expect((await left(kept)).every((count) => count > 0)).toBe(true);
    await forget();
    expect((await w.world.as(w.anna).get(`/entries/${kept}/shared`)).status).toBe(200);
  });

  it('is deleted in every clinic, by the job alone', async () => {
    const hilltop = await w.world.clinic('Hilltop');
    const otto = await hilltop.counselor('Otto');
    const other = new Exchanging(w.world, hilltop, otto, await hilltop.couple(otto));
    const { id } = await (async () => {
      const { ben } = await other.giveBoth('S32');
      return { id: await other.fill(ben, plan, { plan: joint }, other.ben) };
    })();
    await other.shift(id, 'forget_at', -1);
    await forget();
    expect((await left(id))[0]).toBe(0);
    await expect(w.world.owner.query('select sec.forget_entries()')).rejects.toMatchObject({ code: '42501' });
  });
});
