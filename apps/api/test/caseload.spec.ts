import { Clock } from '../src/platform/clock';
import { trendOf, weeksUntil } from '../src/practice/trend';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

const at = (moment: string) => jest.spyOn(world.app.get(Clock), 'now').mockReturnValue(new Date(moment));

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
});
beforeEach(async () => {
  at('2026-03-18T09:00:00Z');
  dana = await clinic.counselor('Dana');
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

const off = { counselor: false, partner: false, report: false };
const rows = async (by = dana) => (await world.as(by).get('/couples')).body.items;
const session = (startsAt: string, state: string, of = couple) =>
  world.owner.query(
    `insert into session (clinic_id, id, couple_id, starts_at, minutes, place, state, planned_by) values ($1, gen_random_uuid(), $2, $3, 50, 'in_person', $4, $5)`,
    [clinic.id, of.id, startsAt, state, dana.id],
  );
/** A check-in sent at a moment, its ratings shared with the counselor or not; the words stay private. */
const checkIn = async (by: Person, moment: string, trust: number, shared = true) => {
  at(moment);
  const { taskId } = await clinic.task(couple, by, 'S25', moment.slice(0, 10));
  const { body } = await world.as(by).post(`/tasks/${taskId}/entries`, undefined, { 'idempotency-key': world.key() });
  const sent = await submit(by, body.id, body.version, trust, shared, 'Quiet');
  at('2026-03-18T09:00:00Z');
  return { id: body.id as string, version: sent.version as number };
};
const submit = async (by: Person, id: string, version: number, trust: number, shared: boolean, word: string) => {
  const body = {
    answers: { mood: 5, trust, safety: 5, connection: 5, word },
    sharing: { ratings: { ...off, counselor: shared }, note: off },
  };
  const sent = await world.as(by).post(`/entries/${id}/submit`, body, { 'if-match': `"${version}"`, 'idempotency-key': world.key() });
  expect(sent.status).toBe(200);
  return sent.body;
};
const review = (entryId: string, revision: number) =>
  world.owner.query('insert into review (clinic_id, entry_id, couple_id, counselor_id, revision) values ($1, $2, $3, $4, $5)', [
    clinic.id,
    entryId,
    couple.id,
    dana.id,
    revision,
  ]);

it('has a row for each couple, the next session first', async () => {
  const second = await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' });
  await session('2026-03-25T10:00:00Z', 'planned');
  await session('2026-03-20T10:00:00Z', 'planned', second);
  await session('2026-03-11T10:00:00Z', 'held', second);
  const items = await rows();
  expect(items.map((row: { id: string }) => row.id)).toEqual([second.id, couple.id]);
  expect(items[0]).toEqual({
    id: second.id,
    code: expect.any(String),
    status: 'active',
    partners: [
      { id: second.anna.id, name: 'Cleo' },
      { id: second.ben.id, name: 'Dirk' },
    ],
    nextSessionAt: '2026-03-20T10:00:00.000Z',
    lastSessionAt: '2026-03-11T10:00:00.000Z',
    open: 0,
    done: 0,
    unread: 0,
    flags: 0,
    alerts: 0,
    trend: Array(12).fill(null),
  });
});

it('counts homework of both partners: due until today, and done in four weeks', async () => {
  await clinic.task(couple, couple.anna, 'S25', '2026-03-18');
  await clinic.task(couple, couple.ben, 'S48', '2026-03-02');
  await clinic.task(couple, couple.ben, 'S25', '2026-03-19');
  await checkIn(couple.anna, '2026-03-10T08:00:00Z', 5, false);
  await checkIn(couple.ben, '2026-02-10T08:00:00Z', 5, false);
  expect(await rows()).toMatchObject([{ open: 2, done: 1 }]);
});

describe('what is new', () => {
  it('is what was shared since the last session and not reviewed', async () => {
    await session('2026-03-11T10:00:00Z', 'held');
    await checkIn(couple.anna, '2026-03-10T08:00:00Z', 4);
    const read = await checkIn(couple.anna, '2026-03-12T08:00:00Z', 4);
    await review(read.id, 1);
    await checkIn(couple.ben, '2026-03-13T08:00:00Z', 6);
    await checkIn(couple.ben, '2026-03-14T08:00:00Z', 6, false);
    expect(await rows()).toMatchObject([{ unread: 1 }]);
  });

  it('tells nothing of a change to a part that is private', async () => {
    const entry = await checkIn(couple.anna, '2026-03-12T08:00:00Z', 4);
    await review(entry.id, 1);
    await submit(couple.anna, entry.id, entry.version, 4, true, 'Different words');
    expect(await rows()).toMatchObject([{ unread: 0 }]);
    const { body } = await world.as(couple.anna).get(`/entries/${entry.id}`);
    await submit(couple.anna, entry.id, body.version, 8, true, 'Different words');
    expect(await rows()).toMatchObject([{ unread: 1 }]);
  });

  it('goes with a withdrawal', async () => {
    const { id } = await checkIn(couple.anna, '2026-03-12T08:00:00Z', 4);
    expect(await rows()).toMatchObject([{ unread: 1 }]);
    await world.as(couple.anna).put(`/entries/${id}/sharing`, { part: 'ratings', audience: 'counselor', granted: false });
    expect(await rows()).toMatchObject([{ unread: 0 }]);
  });
});

describe('the trend', () => {
  it('is the weekly median of shared trust ratings, where there are two', async () => {
    await checkIn(couple.anna, '2026-03-16T08:00:00Z', 4);
    await checkIn(couple.ben, '2026-03-17T08:00:00Z', 7);
    await checkIn(couple.ben, '2026-03-18T08:00:00Z', 0, false);
    await checkIn(couple.anna, '2026-03-09T08:00:00Z', 3);
    for (const trust of [2, 3]) await checkIn(couple.anna, `2026-02-2${trust}T08:00:00Z`, trust);
    const [row] = await rows();
    expect(row.trend).toEqual([null, null, null, null, null, null, null, null, 2.5, null, null, 5.5]);
  });

  it('changes with a withdrawal', async () => {
    const { id } = await checkIn(couple.anna, '2026-03-16T08:00:00Z', 4);
    await checkIn(couple.anna, '2026-03-17T08:00:00Z', 6);
    expect((await rows())[0].trend.at(-1)).toBe(5);
    await world.as(couple.anna).put(`/entries/${id}/sharing`, { part: 'ratings', audience: 'counselor', granted: false });
    expect((await rows())[0].trend.at(-1)).toBeNull();
  });

  it('counts weeks on the calendar of the clinic, through changes of the clocks', () => {
    const { days, starts } = weeksUntil('2026-04-01', 'Europe/Rome');
    expect(days.slice(-2)).toEqual(['2026-03-25', '2026-04-01']);
    expect(starts.slice(-2).map((start) => start.toISOString())).toEqual(['2026-03-18T23:00:00.000Z', '2026-03-25T23:00:00.000Z']);
    expect(
      trendOf(
        [
          { week: 11, value: 4 },
          { week: 11, value: 5 },
          { week: 0, value: 9 },
        ],
        days,
      ),
    ).toEqual([...Array(10).fill(null), 4.5, null]);
  });
});

describe('who may not', () => {
  it('see the caseload of another counselor', async () => {
    const frida = await clinic.counselor('Frida');
    expect(await rows(frida)).toEqual([]);
    expect(await rows(await (await world.clinic('Other')).counselor('Olga'))).toEqual([]);
    expect((await world.as(clinic.admin).get('/couples')).status).toBe(403);
    expect((await world.as(couple.anna).get('/couples')).status).toBe(403);
  });

  it('see it after a transfer, when the new counselor does', async () => {
    const frida = await clinic.counselor('Frida');
    await world.owner.query('update couple_counselor set until = now() where couple_id = $1', [couple.id]);
    await world.owner.query('insert into couple_counselor (clinic_id, couple_id, account_id) values ($1, $2, $3)', [
      clinic.id,
      couple.id,
      frida.id,
    ]);
    expect(await rows()).toEqual([]);
    expect(await rows(frida)).toMatchObject([{ id: couple.id }]);
  });
});
