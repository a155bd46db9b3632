import { boundary, checkIn, openWriting, shared, type Writing } from './writing';
import type { TestCouple } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const figures = async (couple: TestCouple, query = '') =>
  (await w.world.as(w.dana).get(`/couples/${couple.id}/figures${query}`)).body.items;
const figure = async (couple: TestCouple, id: string, query = '') =>
  (await figures(couple, query)).find((one: { id: string }) => one.id === id);

/** Moves an entry and the day its task was done back by some days. */
async function backdate(id: string, days: number): Promise<void> {
  await w.world.owner.query(`update entry set submitted_at = submitted_at - make_interval(days => $2) where id = $1`, [id, days]);
}

describe('the figures of a couple', () => {
  it('are none where nothing was due and nothing is shared', async () => {
    expect(await figures(await w.clinic.couple(w.dana))).toEqual([]);
  });

  it('count homework done from dates alone, whatever is shared (F1)', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S48', { what: 'private' }, {}, couple.anna, couple);
    await w.clinic.task(couple, couple.anna, 'S25');
    await w.clinic.task(couple, couple.ben, 'S25');
    expect(await figure(couple, 'F1')).toMatchObject({
      n: 3,
      table: {
        rows: [
          ['Anna Berg', '2', '1', '1', '0', '0', '1'],
          ['Ben Berg', '1', '0', '0', '0', '0', '1'],
        ],
      },
    });
  });

  it('draw shared check-ins with the days of sessions (F2), and forget withdrawn ones', async () => {
    const couple = await w.clinic.couple(w.dana);
    const ids: string[] = [];
    for (const [days, trust] of [
      [9, 3],
      [8, 5],
      [1, 7],
    ] as const) {
      const { id } = await w.write('S25', { ...checkIn, trust }, { ratings: shared('counselor') }, couple.anna, couple);
      await backdate(id, days);
      ids.push(id);
    }
    await w.write('S25', { ...checkIn, trust: 0 }, { note: shared('counselor') }, couple.anna, couple);
    await w.write('S25', { ...checkIn, trust: 1 }, { ratings: shared('partner') }, couple.ben, couple);
    for (const [days, state] of [
      [8, 'held'],
      [4, 'cancelled'],
    ] as const)
      await w.world.owner.query(
        `insert into session (clinic_id, id, couple_id, starts_at, minutes, place, planned_by, state) values ($1, gen_random_uuid(), $2, now() - make_interval(days => $4), 60, 'video', $3, $5)`,
        [w.clinic.id, couple.id, w.dana.id, days, state],
      );
    const trend = await figure(couple, 'F2');
    expect(trend).toMatchObject({ n: 3, title: 'Check-ins over time' });
    expect(trend.sentence).toContain('Anna Berg, 3 entries');
    expect(trend.sentence).not.toContain('Ben');
    const marks = trend.table.rows.map((row: string[]) => row.at(-1)).filter(Boolean);
    expect(marks).toEqual([expect.stringContaining('Session')]);
    await w.turn(ids[0]!, 'ratings', 'counselor', false, couple.anna);
    expect((await figure(couple, 'F2')).n).toBe(2);
    expect((await figure(couple, 'F2', '?theme=dark')).option).not.toEqual((await figure(couple, 'F2')).option);
  });

  it('lay out boundary reviews by month (F10); a boundary whose words are not shared stays without them', async () => {
    const couple = await w.clinic.couple(w.dana);
    const open = await w.write('S55', boundary, { boundary: shared('counselor') }, couple.anna, couple);
    const own = await w.write('S55', { ...boundary, text: 'My diary is mine' }, {}, couple.anna, couple);
    const boundaries = [
      { boundary: open.id, respected: 'mostly', still_fits: 'keep' },
      { boundary: own.id, respected: 'no', still_fits: 'change' },
    ];
    await w.write('S56', { boundaries }, { review: shared('counselor') }, couple.anna, couple);
    const grid = await figure(couple, 'F10', '?weeks=4');
    expect(grid.n).toBe(2);
    expect(grid.table.rows.map((row: string[]) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Phones stay in the hall at dinner', 'Anna Berg', 'Mostly'],
      ['A boundary', 'Anna Berg', 'No'],
    ]);
  });

  it('are for the couple’s counselor', async () => {
    const elsewhere = await w.world.clinic('Other Practice');
    for (const path of ['figures', 'boundaries']) {
      for (const other of [await w.clinic.counselor('Eve Counselor'), await elsewhere.counselor()])
        expect((await w.world.as(other).get(`/couples/${w.couple.id}/${path}`)).status).toBe(404);
      for (const other of [w.anna, w.clinic.admin])
        expect((await w.world.as(other).get(`/couples/${w.couple.id}/${path}`)).status).toBe(403);
    }
    for (const wrong of ['?weeks=1', '?weeks=a', '?theme=pink', '?of=ben'])
      expect((await w.world.as(w.dana).get(`/couples/${w.couple.id}/figures${wrong}`)).status).toBe(422);
  });
});

describe('shared boundaries', () => {
  it('stand by status, with their author’s side', async () => {
    const couple = await w.clinic.couple(w.dana);
    const write = (status: string, text: string, person = couple.anna, sharing = shared('counselor')) =>
      w.write('S55', { ...boundary, status, text }, { boundary: sharing }, person, couple);
    const retired = await write('retired', 'No visits');
    const agreed = await write('agreed', 'No talks after ten', couple.ben);
    const proposed = await write('proposed', 'Phones in the hall');
    await write('agreed', 'Not for Dana', couple.anna, shared('partner'));
    const { body } = await w.world.as(w.dana).get(`/couples/${couple.id}/boundaries`);
    expect(body.items).toEqual([
      {
        id: proposed.id,
        authorId: couple.anna.id,
        status: 'proposed',
        text: 'Phones in the hall',
        whose: 'mine',
        reviewOn: boundary.review_on,
        role: ['hurt'],
      },
      {
        id: agreed.id,
        authorId: couple.ben.id,
        status: 'agreed',
        text: 'No talks after ten',
        whose: 'mine',
        reviewOn: boundary.review_on,
        role: ['involved'],
      },
      {
        id: retired.id,
        authorId: couple.anna.id,
        status: 'retired',
        text: 'No visits',
        whose: 'mine',
        reviewOn: boundary.review_on,
        role: ['hurt'],
      },
    ]);
  });
});
