import { boundary, checkIn, openWriting, shared, type Writing } from './writing';
import type { Answer, Person, TestCouple } from './world';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const list = (couple: TestCouple, query = '', as = w.dana): Promise<Answer> => w.world.as(as).get(`/couples/${couple.id}/entries${query}`);
const fromPartner = (person: Person, query = ''): Promise<Answer> => w.world.as(person).get(`/shared${query}`);
const ids = (answer: Answer): string[] => answer.body.items.map((item: { id: string }) => item.id);
const gladOf = (what: string, couple: TestCouple, person = couple.anna, sharing = shared('counselor')) =>
  w.write('S48', { what }, { entry: sharing }, person, couple);

describe('a counselor', () => {
  it('reads what was shared with them in words, and nothing of the rest', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await w.write(
      'S25',
      { ...checkIn, hope: null },
      { ratings: shared('counselor'), note: shared('partner') },
      couple.anna,
      couple,
    );
    const answer = await list(couple);
    const [entry] = answer.body.items;
    expect(entry).toEqual({
      id,
      authorId: couple.anna.id,
      exchange: null,
      homeworkId: 'S25',
      homeworkVersion: 1,
      title: 'Check-in',
      kind: 'checkin',
      submittedAt: entry.submittedAt,
      parts: [
        {
          key: 'ratings',
          label: 'Your numbers',
          rows: [
            { field: 'mood', label: 'How is your mood?', value: '6 of 10', kind: 'rating' },
            { field: 'trust', label: 'How much do you trust your partner today?', value: '4 of 10', kind: 'rating' },
            { field: 'safety', label: 'How safe do you feel with your feelings?', value: '5 of 10', kind: 'rating' },
            { field: 'connection', label: 'How close do you feel to each other?', value: '5 of 10', kind: 'rating' },
            { field: 'hope', label: 'How hopeful do you feel?', value: 'skipped', kind: 'rating' },
          ],
        },
      ],
      reviewedAt: null,
      replies: [],
    });
    expect(answer.text).not.toContain('walk');
    expect((await w.world.as(w.dana).get(`/entries/${id}/shared`)).body).toEqual(entry);
  });

  it('gets pages, newest first, each entry once, filtered by author and homework', async () => {
    const couple = await w.clinic.couple(w.dana);
    const written: string[] = [];
    for (const what of ['one', 'two', 'three']) written.push((await gladOf(what, couple)).id);
    const bens = await gladOf('of you', couple, couple.ben);
    const mood = await w.write('S25', checkIn, { ratings: shared('counselor') }, couple.anna, couple);
    const first = await list(couple, '?limit=2');
    expect(ids(first)).toEqual([mood.id, bens.id]);
    const second = await list(couple, `?limit=2&cursor=${first.body.next}`);
    expect(ids(second)).toEqual([written[2], written[1]]);
    const third = await list(couple, `?limit=2&cursor=${second.body.next}`);
    expect([ids(third), third.body.next]).toEqual([[written[0]], null]);
    expect(ids(await list(couple, `?authorId=${couple.ben.id}`))).toEqual([bens.id]);
    expect(ids(await list(couple, '?homeworkId=S25'))).toEqual([mood.id]);
    expect(ids(await list(couple, '?homeworkId=S99'))).toEqual([]);
    for (const wrong of ['?limit=0', '?limit=1000', '?cursor=x', '?authorId=1', '?all=1', '?unreviewed=maybe'])
      expect((await list(couple, wrong)).status).toBe(422);
  });

  it('keeps an entry in its place when only something private in it was changed', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await w.write('S25', checkIn, { ratings: shared('counselor') }, couple.anna, couple);
    await gladOf('later', couple);
    await w.world.as(w.dana).put(`/entries/${id}/reviewed`);
    const before = (await list(couple)).text;
    await w.submit(id, 2, { ...checkIn, note: 'Something private' }, { ratings: shared('counselor') }, couple.anna);
    expect((await list(couple)).text).toBe(before);
  });

  it('of another couple, of another clinic, or no longer assigned finds nothing there', async () => {
    const { id } = await gladOf('bread', w.couple);
    const elsewhere = await w.world.clinic('Other Practice');
    for (const other of [await w.clinic.counselor('Eve Counselor'), await elsewhere.counselor()]) {
      expect((await list(w.couple, '', other)).status).toBe(404);
      expect((await w.world.as(other).get(`/entries/${id}/shared`)).status).toBe(404);
    }
    const couple = await w.clinic.couple(w.dana);
    const left = await gladOf('tea', couple);
    await w.world.owner.query('update couple_counselor set until = now() where couple_id = $1', [couple.id]);
    expect((await list(couple)).status).toBe(404);
    expect((await w.world.as(w.dana).get(`/entries/${left.id}/shared`)).status).toBe(404);
    expect((await list(w.couple, '', w.clinic.admin)).status).toBe(403);
    expect((await list(w.couple, '', w.anna)).status).toBe(403);
  });
});

describe('the other partner', () => {
  it('reads what was shared with them, without reviews and replies, only while the couple is active (CC-41)', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await gladOf('The two of us by the river', couple, couple.anna, shared('partner', 'counselor'));
    await w.world.as(w.dana).post(`/entries/${id}/replies`, { text: 'Thank you' });
    await w.world.as(w.dana).put(`/entries/${id}/reviewed`);
    const answer = await fromPartner(couple.ben);
    expect(answer.body.items).toMatchObject([
      { id, authorId: couple.anna.id, reviewedAt: null, replies: [], parts: [{ rows: [{ value: 'The two of us by the river' }] }] },
    ]);
    expect((await fromPartner(couple.anna)).body.items).toEqual([]);
    expect((await w.world.as(couple.anna).get(`/entries/${id}/shared`)).status).toBe(404);
    for (const status of ['paused', 'separated', 'closed']) {
      await w.world.owner.query('update couple set status = $2 where id = $1', [couple.id, status]);
      expect((await fromPartner(couple.ben)).text).toBe('{"items":[],"next":null}');
      expect((await w.world.as(couple.ben).get(`/entries/${id}/shared`)).status).toBe(404);
      expect(ids(await list(couple))).toEqual([id]);
    }
  });

  it('sees the name of a boundary pointed at only when its words are shared too', async () => {
    const couple = await w.clinic.couple(w.dana);
    const own = await w.write('S55', boundary, {}, couple.anna, couple);
    const open = await w.write('S55', { ...boundary, text: 'No talks after ten' }, { boundary: shared('partner') }, couple.anna, couple);
    const review = { boundaries: [own, open].map(({ id }) => ({ boundary: id, respected: 'mostly', still_fits: 'keep' })) };
    await w.write('S56', review, { review: shared('partner', 'counselor') }, couple.anna, couple);
    const rows = async (answer: Answer) =>
      answer.body.items[0].parts[0].rows
        .filter((row: { kind: string }) => row.kind === 'reference')
        .map((row: { value: string }) => row.value);
    expect(await rows(await fromPartner(couple.ben, '?limit=1'))).toEqual(['an entry', 'No talks after ten']);
    expect(await rows(await list(couple, '?limit=1'))).toEqual(['an entry', 'an entry']);
  });
});

describe('wrote nothing, kept private, withdrew', () => {
  it('are the same bytes for the counselor and for the other partner', async () => {
    const couples = [
      await w.clinic.couple(w.dana),
      await w.clinic.couple(w.dana),
      await w.clinic.couple(w.dana),
      await w.clinic.couple(w.dana),
    ];
    const [, kept, withdrew, drafted] = couples as [TestCouple, TestCouple, TestCouple, TestCouple];
    await w.write('S25', checkIn, {}, kept.anna, kept);
    const { id } = await w.write(
      'S25',
      checkIn,
      { ratings: shared('counselor', 'partner'), note: shared('counselor', 'partner') },
      withdrew.anna,
      withdrew,
    );
    for (const part of ['ratings', 'note'])
      for (const audience of ['counselor', 'partner']) await w.turn(id, part, audience, false, withdrew.anna);
    await w.begin('S25', drafted.anna, drafted);
    for (const query of ['', '?limit=1', '?unreviewed=true', '?homeworkId=S25'])
      expect(new Set(await Promise.all(couples.map(async (couple) => (await list(couple, query)).text))).size).toBe(1);
    expect(new Set(await Promise.all(couples.map(async ({ ben }) => (await fromPartner(ben)).text)))).toEqual(
      new Set(['{"items":[],"next":null}']),
    );
  });

  it('leave no trace in an entry of which another part is shared', async () => {
    const couples = [await w.clinic.couple(w.dana), await w.clinic.couple(w.dana), await w.clinic.couple(w.dana)];
    const [silent, kept, withdrew] = couples as [TestCouple, TestCouple, TestCouple];
    const numbers = { mood: 6, trust: 4, safety: 5, connection: 5 };
    await w.write('S25', numbers, { ratings: shared('counselor', 'partner'), note: shared('counselor', 'partner') }, silent.anna, silent);
    await w.write('S25', { ...numbers, note: 'Mine' }, { ratings: shared('counselor', 'partner') }, kept.anna, kept);
    const { id } = await w.write(
      'S25',
      { ...numbers, note: 'Mine' },
      { ratings: shared('counselor', 'partner'), note: shared('counselor', 'partner') },
      withdrew.anna,
      withdrew,
    );
    for (const audience of ['counselor', 'partner']) await w.turn(id, 'note', audience, false, withdrew.anna);
    const without = (answer: Answer) =>
      answer.body.items.map(({ id: _, authorId: __, submittedAt: ___, ...rest }: Record<string, unknown>) => JSON.stringify(rest));
    const seen = await Promise.all(couples.flatMap((couple) => [list(couple), fromPartner(couple.ben)]));
    expect(new Set(seen.flatMap(without)).size).toBe(1);
  });

  it('do not shorten a page', async () => {
    const couple = await w.clinic.couple(w.dana);
    const older = await gladOf('older', couple);
    for (let number = 0; number < 3; number += 1)
      await w.write('S25', { mood: 6, trust: 4, safety: 5, connection: 5 }, { note: shared('counselor') }, couple.anna, couple);
    const page = await list(couple, '?limit=1');
    expect([ids(page), page.body.next]).toEqual([[older.id], null]);
  });
});

describe('a ciphertext moved to another row', () => {
  it('is refused', async () => {
    const couple = await w.clinic.couple(w.dana);
    const [one, two] = [await gladOf('one', couple), await gladOf('two', couple)];
    await w.world.owner.query('update entry_part set sealed = (select sealed from entry_part where entry_id = $1) where entry_id = $2', [
      one.id,
      two.id,
    ]);
    const answer = await list(couple);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('one');
  });
});
