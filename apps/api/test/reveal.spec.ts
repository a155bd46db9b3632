import { Exchanging, openExchanging } from './exchanging';
import type { Person, TestCouple } from './world';
import { shared } from './writing';

let w: Exchanging;
beforeAll(async () => {
  w = await openExchanging();
});
afterAll(() => w.close());

const dream = (answer: string, q_id: string) => ({ q_id, answer });
const all = shared('counselor', 'partner', 'report');
const both = shared('counselor', 'partner');

/** A round of cards of a new couple, and what each would write. */
async function round() {
  const couple = await w.clinic.couple(w.dana);
  const tasks = await w.giveBoth('S72', undefined, couple);
  const card = (await w.start(tasks.anna, couple.anna)).body.answers.q_id as string;
  return { couple, tasks, anna: dream('The lighthouse', card), ben: dream('The old clock', card) };
}
type Round = Awaited<ReturnType<typeof round>>;

const write = (r: Round, who: 'anna' | 'ben', sharing = {}) =>
  w.fill(r.tasks[who], r[who], { card: { ...shared(), ...sharing } }, r.couple[who]);
const sees = async (person: Person, id: string) => (await w.world.as(person).get(`/entries/${id}/shared`)).status === 200;
const everything = async ({ anna, ben, id }: TestCouple) => ({
  anna: (await Promise.all(['/shared', '/entries', '/together', '/tasks'].map((path) => w.world.as(anna).get(path)))).map(
    ({ text }) => text,
  ),
  ben: (await Promise.all(['/shared', '/together'].map((path) => w.world.as(ben).get(path)))).map(({ text }) => text),
  dana: (await w.world.as(w.dana).get(`/couples/${id}/entries`)).text,
});

describe('sealed answers', () => {
  it('open together: before both released, nobody reads a word, nor that there is one', async () => {
    const r = await round();
    const hers = await write(r, 'anna', both);
    const before = await everything(r.couple);
    const his = await write(r, 'ben', shared('counselor'));
    expect(await everything(r.couple)).toEqual(before);
    for (const [person, id] of [
      [r.couple.ben, hers],
      [w.dana, hers],
      [r.couple.anna, his],
      [w.dana, his],
    ] as const)
      expect(await sees(person, id)).toBe(false);
    expect(await w.exchange(hers, r.couple.anna, r.couple.anna)).toMatchObject({ reach: 'waiting' });
    expect(await w.exchange(his, r.couple.ben, r.couple.ben)).toMatchObject({ reach: null });
    expect((await w.turn(his, 'card', 'partner', true, r.couple.ben)).body.exchange.reach).toBe('opened');
    expect(await w.exchange(hers, r.couple.anna, r.couple.anna)).toMatchObject({ reach: 'opened' });
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, his), await sees(w.dana, hers), await sees(w.dana, his)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await w.exchange(hers, w.dana, r.couple.anna)).toMatchObject({ reach: 'opened' });
    expect(await w.exchange(hers, r.couple.ben, r.couple.anna)).toMatchObject({ reach: null });
    expect((await w.world.as(r.couple.ben).get('/together')).body.items).toMatchObject([{ mine: true }, { mine: false }]);
  });

  it('open for the counselor only as far as each lets the counselor read', async () => {
    const r = await round();
    const hers = await write(r, 'anna', shared('partner'));
    const his = await write(r, 'ben', both);
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, his), await sees(w.dana, hers), await sees(w.dana, his)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('are in no document before they open, whatever was chosen for it', async () => {
    const r = await round();
    const hers = await write(r, 'anna', all);
    const flag = async () =>
      (await w.world.owner.query('select for_report, for_counselor from entry_part where entry_id = $1', [hers])).rows;
    expect(await flag()).toEqual([{ for_report: false, for_counselor: false }]);
    expect((await w.world.as(r.couple.anna).get(`/entries/${hers}`)).body.parts[0].switches).toEqual(all);
    await write(r, 'ben', both);
    expect(await flag()).toEqual([{ for_report: true, for_counselor: true }]);
  });

  it('taken back before the other released never open; given again they do', async () => {
    const r = await round();
    const hers = await write(r, 'anna', both);
    await w.turn(hers, 'card', 'partner', false, r.couple.anna);
    const his = await write(r, 'ben', both);
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, his), await sees(w.dana, his)]).toEqual([false, false, false]);
    expect(await w.exchange(his, r.couple.ben, r.couple.ben)).toMatchObject({ reach: 'waiting' });
    await w.turn(hers, 'card', 'partner', true, r.couple.anna);
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, his), await sees(w.dana, his)]).toEqual([true, true, true]);
  });

  it('taken back after they opened close for that reader alone, at once', async () => {
    const r = await round();
    const [hers, his] = [await write(r, 'anna', both), await write(r, 'ben', both)];
    await w.turn(hers, 'card', 'partner', false, r.couple.anna);
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, his), await sees(w.dana, hers)]).toEqual([false, true, true]);
    await w.turn(hers, 'card', 'partner', true, r.couple.anna);
    expect(await sees(r.couple.ben, hers)).toBe(true);
  });

  it('do not open across rounds', async () => {
    const r = await round();
    const hers = await write(r, 'anna', both);
    const next = await w.giveBoth('S72', '2026-03-06', r.couple);
    const { body } = await w.start(next.ben, r.couple.ben);
    await w.submit(body.id, 1, { ...body.answers, answer: 'Another card' }, { card: both }, r.couple.ben);
    expect([await sees(r.couple.ben, hers), await sees(r.couple.anna, body.id)]).toEqual([false, false]);
  });
});

describe('released from both sides at the same moment', () => {
  const opened = async ({ anna, ben }: TestCouple, hers: string, his: string) => [await sees(ben, hers), await sees(anna, his)];

  it('they open for both, whoever comes first', async () => {
    for (const _ of Array(6).keys()) {
      const r = await round();
      const [hers, his] = [await write(r, 'anna'), await write(r, 'ben')];
      await Promise.all([w.turn(hers, 'card', 'partner', true, r.couple.anna), w.turn(his, 'card', 'partner', true, r.couple.ben)]);
      expect(await opened(r.couple, hers, his)).toEqual([true, true]);
    }
  });

  it('sent and released in one go, too', async () => {
    for (const _ of Array(6).keys()) {
      const r = await round();
      const [hers, his] = await Promise.all([write(r, 'anna', both), write(r, 'ben', both)]);
      expect(await opened(r.couple, hers, his)).toEqual([true, true]);
    }
  });

  it('one releases while the other takes back: both or none, never one alone, and nobody waits in a circle', async () => {
    for (const _ of Array(12).keys()) {
      const r = await round();
      const [hers, his] = [await write(r, 'anna'), await write(r, 'ben', both)];
      const answers = await Promise.all([
        w.turn(hers, 'card', 'partner', true, r.couple.anna),
        w.turn(his, 'card', 'partner', false, r.couple.ben),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      const { rows } = await w.world.owner.query('select opened_at from entry where id in ($1, $2)', [hers, his]);
      expect(rows[0].opened_at === null).toBe(rows[1].opened_at === null);
      // His was taken back in any case; hers is read only if both had released for a moment.
      expect(await opened(r.couple, hers, his)).toEqual([rows[0].opened_at !== null, false]);
    }
  });
});

describe('what opens together', () => {
  it('is nothing the database would show by itself either', async () => {
    const r = await round();
    const hers = await write(r, 'anna', both);
    const { rows } = await w.world.owner.query('select for_counselor, for_partner, for_report from entry where id = $1', [hers]);
    expect(rows).toEqual([{ for_counselor: false, for_partner: false, for_report: false }]);
  });
});
