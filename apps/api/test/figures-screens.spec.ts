import { checkIn, openWriting, shared, type Writing } from './writing';
import type { TestCouple } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const counselor = shared('counselor');
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Moves an entry and its parts back by some days. */
async function backdate(id: string, days: number): Promise<void> {
  await w.world.owner.query('update entry set submitted_at = submitted_at - make_interval(days => $2) where id = $1', [id, days]);
  await w.world.owner.query('update entry_part set submitted_at = submitted_at - make_interval(days => $2) where entry_id = $1', [
    id,
    days,
  ]);
}

async function session(couple: TestCouple, daysAgo: number, state: 'held' | 'planned'): Promise<void> {
  await w.world.owner.query(
    `insert into session (clinic_id, id, couple_id, starts_at, minutes, place, planned_by, state) values ($1, gen_random_uuid(), $2, now() - make_interval(days => $4), 60, 'video', $3, $5)`,
    [w.clinic.id, couple.id, w.dana.id, daysAgo, state],
  );
}

describe('what the counselor may see and print (F12)', () => {
  const matrix = async (couple: TestCouple) => (await w.world.as(w.dana).get(`/couples/${couple.id}/consent-matrix`)).body;

  it('counts by homework, part and person what is open now, and nothing else', async () => {
    const couple = await w.clinic.couple(w.dana);
    expect((await matrix(couple)).rows).toEqual([]);
    await w.write('S25', checkIn, { ratings: shared('counselor', 'report'), note: counselor }, couple.anna, couple);
    const second = await w.write('S25', checkIn, { ratings: counselor }, couple.anna, couple);
    await w.write('S25', checkIn, { ratings: shared('partner') }, couple.ben, couple);
    await w.write('S48', { what: 'Soup' }, {}, couple.ben, couple);
    const { rows, partners } = await matrix(couple);
    expect(partners.map(({ name }: { name: string }) => name)).toEqual(['Anna Berg', 'Ben Berg']);
    expect(rows.map(({ homeworkId, part }: { homeworkId: string; part: string }) => [homeworkId, part]).sort()).toEqual([
      ['S25', 'Your numbers'],
      ['S25', 'Your words'],
    ]);
    const numbers = rows.find(({ part }: { part: string }) => part === 'Your numbers');
    expect(numbers.cells).toEqual([
      { partnerId: couple.anna.id, counselor: 2, report: 1, ceiling: 'aggregate', newest: expect.any(String) },
      { partnerId: couple.ben.id, counselor: 0, report: 0, ceiling: 'aggregate', newest: null },
    ]);
    await w.turn(second.id, 'ratings', 'counselor', false, couple.anna);
    expect((await matrix(couple)).rows.find(({ part }: { part: string }) => part === 'Your numbers').cells[0].counselor).toBe(1);
  });

  it('opens nothing', async () => {
    const { rows } = await w.world.owner.query('select count(*)::int as n from access_log');
    await matrix(w.couple);
    expect((await w.world.owner.query('select count(*)::int as n from access_log')).rows).toEqual(rows);
  });
});

describe('before a session (F15)', () => {
  const before = async (couple: TestCouple) => (await w.world.as(w.dana).get(`/couples/${couple.id}/before-session`)).body;

  it('is empty where nothing is shared', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S77', { date: day(5), kind: 'difficult', plan: 'The day I found out' }, {}, couple.anna, couple);
    expect(await before(couple)).toEqual({ since: null, next: null, news: [], questions: [], needs: [], reviews: [], dates: [] });
  });

  it('says what is new since the last session, and what of it waits for review', async () => {
    const couple = await w.clinic.couple(w.dana);
    const old = await w.write('S25', checkIn, { ratings: counselor }, couple.anna, couple);
    await backdate(old.id, 9);
    await session(couple, 7, 'held');
    await session(couple, -2, 'planned');
    const read = await w.write('S25', checkIn, { ratings: counselor }, couple.anna, couple);
    await w.write('S25', checkIn, { ratings: counselor }, couple.anna, couple);
    await w.world.as(w.dana).put(`/entries/${read.id}/reviewed`);
    const page = await before(couple);
    expect(page.news).toEqual([{ partnerId: couple.anna.id, homeworkId: 'S25', title: expect.any(String), entries: 2, unreviewed: 1 }]);
    expect([page.since, page.next]).toEqual([expect.any(String), expect.any(String)]);
  });

  it('holds questions since then, needs without an answer for a week, boundaries to look at again, and dates ahead', async () => {
    const couple = await w.clinic.couple(w.dana);
    const asked = (question: string) =>
      w.write('S88', { read: true, question_for_session: question }, { question: counselor }, couple.ben, couple);
    await backdate((await asked('Was it answered?')).id, 20);
    await session(couple, 7, 'held');
    await asked('What is a trigger?');
    const need = (text: string) => ({ need: text, kind: 'time_alone', request: 'One evening a week' });
    const waiting = await w.write('S16', need('Rest in the evening'), { need: counselor }, couple.anna, couple);
    await backdate(waiting.id, 8);
    await w.write('S16', need('A walk'), { need: counselor }, couple.anna, couple);
    const date = await w.write('S77', { date: day(12), kind: 'difficult', plan: 'The day in May' }, {}, couple.anna, couple);
    const { rows } = await w.world.owner.query<{ key: string }>('select key from entry_part where entry_id = $1', [date.id]);
    for (const { key } of rows) await w.turn(date.id, key, 'counselor', true, couple.anna);
    const answered = await w.write('S16', need('A hug'), { need: shared('counselor', 'partner') }, couple.anna, couple);
    await backdate(answered.id, 10);
    const reply = await w.world
      .as(couple.ben)
      .post(`/entries/${answered.id}/responses`, { form: 'reply', on: null, answers: { reply: 'yes' } });
    expect(reply.status).toBe(201);
    const words = (items: { words: string }[]) => items.map((item) => item.words);
    const page = await before(couple);
    expect(words(page.questions)).toEqual(['What is a trigger?']);
    expect(words(page.needs)).toEqual(['Rest in the evening']);
    const { items } = (await w.world.as(w.dana).get(`/couples/${couple.id}/figures?only=pictures`)).body;
    const wait = items.find(({ title }: { title: string }) => title === 'Time until an answer');
    expect(wait.table.rows.map((row: string[]) => row[3])).toEqual(['240 hours', 'Not yet', 'Not yet']);
    expect(page.dates).toEqual([
      expect.objectContaining({ words: 'The day in May', on: day(12), kind: 'difficult', authorId: couple.anna.id }),
    ]);
  });
});

it('both are for the couple’s counselor', async () => {
  const elsewhere = await w.world.clinic('Other Practice');
  for (const path of ['consent-matrix', 'before-session']) {
    for (const other of [await w.clinic.counselor('Eve Counselor'), await elsewhere.counselor()])
      expect((await w.world.as(other).get(`/couples/${w.couple.id}/${path}`)).status).toBe(404);
    for (const other of [w.anna, w.clinic.admin]) expect((await w.world.as(other).get(`/couples/${w.couple.id}/${path}`)).status).toBe(403);
    expect((await w.world.as(w.dana).get(`/couples/${w.couple.id}/${path}?of=ben`)).status).toBe(422);
  }
});
