import { checkIn, openWriting, shared, type Writing } from './writing';
import type { TestCouple } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

interface Placed {
  id: string;
  title: string;
  topic: string;
  homework: { id: string; title: string } | null;
  sentence: string;
  n: number;
  table: { rows: string[][] };
}
const figures = async (couple: TestCouple, query = ''): Promise<Placed[]> =>
  (await w.world.as(w.dana).get(`/couples/${couple.id}/figures${query}`)).body.items;
const counselor = shared('counselor');

describe('pictures of homework', () => {
  it('stand at their place in the catalog, from what is shared', async () => {
    const couple = await w.clinic.couple(w.dana);
    const own = await w.write('S41', { pressured: 7, free_to_feel: 3 }, {}, couple.anna, couple);
    expect((await figures(couple)).map(({ id }) => id)).toEqual(['F1']);
    const { rows } = await w.world.owner.query<{ key: string }>('select key from entry_part where entry_id = $1', [own.id]);
    for (const { key } of rows) await w.turn(own.id, key, 'counselor', true, couple.anna);
    const line = (await figures(couple)).find(({ homework }) => homework?.id === 'S41');
    expect(line).toMatchObject({ topic: 'reliability', n: 1, homework: { id: 'S41', title: expect.any(String) } });
  });

  it('show the gap between both only while both share (F3)', async () => {
    const couple = await w.clinic.couple(w.dana);
    const pillars = (honesty: number) => ({ honesty, responsibility: 3, empathy: null, actions: 4 });
    const felt = await w.write('S01', pillars(4), { ratings: counselor }, couple.anna, couple);
    await w.write('S01', pillars(7), {}, couple.ben, couple);
    const gap = async () => (await figures(couple)).find(({ id }) => id === 'F3')?.table.rows;
    expect(await gap()).toBeUndefined();
    await w.write('S01', pillars(8), { ratings: counselor }, couple.ben, couple);
    expect((await gap())?.[0]).toEqual(['Honesty', '8', '4', '4']);
    await w.turn(felt.id, 'ratings', 'counselor', false, couple.anna);
    expect(await gap()).toBeUndefined();
  });

  it('open nothing that is not asked for', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S25', checkIn, { ratings: counselor, note: counselor }, couple.anna, couple);
    const readings = async () =>
      (await w.world.owner.query('select count(*)::int as n from access_log where couple_id = $1', [couple.id])).rows[0].n as number;
    expect((await figures(couple, '?only=F1')).map(({ id }) => id)).toEqual(['F1']);
    expect(await readings()).toBe(0);
    expect((await figures(couple, '?only=F1,F2')).map(({ id }) => id)).toEqual(['F1', 'F2']);
    expect(await readings()).toBe(1);
    for (const wrong of ['F1;F2', 'everything', 'F1,'])
      expect((await w.world.as(w.dana).get(`/couples/${couple.id}/figures?only=${wrong}`)).status).toBe(422);
  });

  it('count weeks from the day it came to light, which the counselor wrote down (S87)', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S25', checkIn, { ratings: counselor }, couple.anna, couple);
    const since = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10);
    const answers = { betrayal_kind: ['emotional'], pattern: 'single', came_out: 'told', since, ongoing: 'no' };
    const made = await w.world
      .as(w.dana)
      .post(`/couples/${couple.id}/tools`, { homeworkId: 'S87', homeworkVersion: 1, partnerId: null, answers });
    expect(made.status).toBe(201);
    const [trend] = (await figures(couple, '?only=F2')) as unknown as { option: { xAxis: { data: string[] }[] } }[];
    expect(trend?.option.xAxis[0]?.data.at(-1)).toMatch(/\nweek 3$/);
  });
});

describe('own figures', () => {
  const own = (person = w.anna, query = '?homeworkId=S25') => w.world.as(person).get(`/figures/own${query}`);

  it('hold the reader’s own entries, shared or not, and nothing of the other', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S25', checkIn, {}, couple.anna, couple);
    expect((await own(couple.ben)).body).toEqual({ items: [] });
    await w.write('S25', { ...checkIn, trust: 1 }, { ratings: shared('counselor', 'partner') }, couple.ben, couple);
    const { body } = await own(couple.anna);
    expect(body.items.map(({ id, n }: Placed) => [id, n])).toEqual([['F2', 1]]);
    expect(JSON.stringify(body)).not.toContain('Ben');
    expect((await own(couple.ben)).body.items[0].sentence).toContain('Ben Berg, 1 entry');
    expect(JSON.stringify((await own(couple.ben)).body)).not.toContain('Anna');
  });

  it('show a measure’s totals without cut-off or change (M-6)', async () => {
    const couple = await w.clinic.couple(w.dana);
    const answers = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`q${index + 1}`, 'n2']));
    await w.write('GAD7', answers, {}, couple.anna, couple);
    const { body } = await own(couple.anna, '?homeworkId=GAD7');
    expect(body.items[0].table.rows).toEqual([[expect.any(String), 'Anna Berg', '14']]);
    expect(JSON.stringify(body)).not.toMatch(/cut-off|reliabl/i);
  });

  it('are the partner’s alone, and none for what is not there', async () => {
    expect((await own(w.anna, '?homeworkId=S02')).body).toEqual({ items: [] });
    expect((await own(w.anna, '?homeworkId=X99')).body).toEqual({ items: [] });
    for (const other of [w.dana, w.clinic.admin]) expect((await own(other)).status).toBe(403);
    for (const wrong of ['', '?homeworkId=s25', '?homeworkId=S25&weeks=1', '?homeworkId=S25&of=ben'])
      expect((await own(w.anna, wrong)).status).toBe(422);
  });
});
