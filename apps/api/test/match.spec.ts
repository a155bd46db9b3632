import { Exchanging, openExchanging } from './exchanging';
import type { Person } from './world';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

type Comfort = 'yes' | 'maybe_with' | 'not_now';
const steps = (said: Record<string, Comfort>) => ({ steps: Object.entries(said).map(([step, comfort]) => ({ step, comfort })) });
const near = { sit_close: 'yes', hold_hands: 'yes', kiss: 'not_now' } as const;
const far = { hold_hands: 'yes', kiss: 'yes', hug: 'maybe_with' } as const;
const optedIn = { steps: shared('partner') };
const nothing = '{"items":[]}';

async function couple() {
  const fresh = await w.clinic.couple(w.dana);
  const tasks = await w.giveBoth('S60', undefined, fresh);
  return { ...fresh, tasks };
}
const matches = async (person: Person, homework = 'S60') => (await w.world.as(person).get(`/matches/${homework}`)).text;
const hands = '{"items":[{"step":"hold_hands","label":"Holding hands"}]}';

describe('steps both said yes to', () => {
  it('show to both while both take part, and nothing else ever does', async () => {
    const { anna, ben, tasks } = await couple();
    const hers = await w.fill(tasks.anna, steps(near), optedIn, anna);
    expect([await matches(anna), await matches(ben)]).toEqual([nothing, nothing]);
    await w.fill(tasks.ben, steps(far), optedIn, ben);
    expect([await matches(anna), await matches(ben)]).toEqual([hands, hands]);
    expect((await w.world.as(ben).get(`/entries/${hers}/shared`)).status).toBe(404);
    expect((await w.world.as(ben).get('/shared')).body.items).toEqual([]);
    expect((await w.world.as(ben).get('/together')).text).not.toContain('S60');
  });

  it('are the same empty list when the other is silent, said no, does not take part, or took it back', async () => {
    const silent = await couple();
    await w.fill(silent.tasks.anna, steps(near), optedIn, silent.anna);
    const no = await couple();
    await w.fill(no.tasks.anna, steps(near), optedIn, no.anna);
    await w.fill(no.tasks.ben, steps({ hold_hands: 'not_now', sit_close: 'maybe_with' }), optedIn, no.ben);
    const apart = await couple();
    await w.fill(apart.tasks.anna, steps(near), optedIn, apart.anna);
    await w.fill(apart.tasks.ben, steps(far), { steps: shared('counselor') }, apart.ben);
    const back = await couple();
    await w.fill(back.tasks.anna, steps(near), optedIn, back.anna);
    const his = await w.fill(back.tasks.ben, steps(far), optedIn, back.ben);
    expect(await matches(back.anna)).toBe(hands);
    await w.turn(his, 'steps', 'partner', false, back.ben);
    for (const { anna } of [silent, no, apart, back]) expect(await matches(anna)).toBe(nothing);
    expect(await matches(back.ben)).toBe(nothing);
    await w.turn(his, 'steps', 'partner', true, back.ben);
    expect(await matches(back.ben)).toBe(hands);
    await w.world.owner.query('update couple set sharing_paused = true where id = $1', [back.id]);
    expect(await matches(back.ben)).toBe(nothing);
  });

  it('follow what was last said: a yes taken back is none, and none is said twice', async () => {
    const { anna, ben, tasks, id } = await couple();
    const hers = await w.fill(tasks.anna, steps(near), optedIn, anna);
    await w.fill(tasks.ben, steps(far), optedIn, ben);
    await w.submit(hers, 2, steps({ hold_hands: 'maybe_with', kiss: 'yes' }), optedIn, anna);
    expect(await matches(ben)).toBe('{"items":[{"step":"kiss","label":"A kiss"}]}');
    const twice = { steps: ['yes', 'not_now'].map((comfort) => ({ step: 'kiss', comfort })) };
    expect((await w.submit(hers, 3, twice, optedIn, anna)).status).toBe(422);
    await w.submit(hers, 3, steps({ hold_hands: 'not_now', kiss: 'not_now' }), optedIn, anna);
    expect(await matches(ben)).toBe(nothing);
    const again = await w.giveBoth('S60', '2026-05-01', { id, anna, ben });
    const next = (await w.start(again.anna, anna)).body;
    expect(next.answers.steps).toHaveLength(2);
    await w.submit(next.id, 1, steps(near), optedIn, anna);
    expect(await matches(ben)).toBe(hands);
  });

  it('are tokens in the database that say nothing by themselves, and differ from couple to couple', async () => {
    const [one, two] = [await couple(), await couple()];
    for (const { anna, tasks } of [one, two]) await w.fill(tasks.anna, steps({ kiss: 'yes' }), {}, anna);
    const { rows } = await w.world.owner.query<{ token: Buffer }>('select token from match_yes where author_id in ($1, $2)', [
      one.anna.id,
      two.anna.id,
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]!.token.equals(rows[1]!.token)).toBe(false);
  });

  it('are for partners alone; of other homework there are none', async () => {
    const { anna } = await couple();
    for (const homework of ['S25', 'S99', 'constructor']) expect(await matches(anna, homework)).toBe(nothing);
    for (const person of [w.dana, w.clinic.admin]) expect((await w.world.as(person).get('/matches/S60')).status).toBe(403);
  });
});
