import { checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

describe('an answer to the author', () => {
  it('is read by its author and the counselor, and by nobody else', async () => {
    const { id } = await w.write('S48', { what: 'Soup' }, { entry: shared('counselor', 'partner') });
    const answer = await w.world.as(w.dana).post(`/entries/${id}/replies`, { text: '  Thank you for telling me.  ' });
    expect(answer).toMatchObject({ status: 201, body: { by: 'Dana Counselor', text: 'Thank you for telling me.' } });
    expect((await w.world.as(w.anna).get(`/entries/${id}`)).body.replies).toEqual([answer.body]);
    expect((await w.world.as(w.dana).get(`/entries/${id}/shared`)).body.replies).toEqual([answer.body]);
    expect((await w.world.as(w.ben).get(`/entries/${id}/shared`)).text).not.toContain('Thank you');
    const { rows } = await w.world.owner.query<{ sealed: Buffer }>('select sealed from reply where entry_id = $1', [id]);
    expect(rows[0]?.sealed.includes('Thank')).toBe(false);
  });

  it('stays with the author when they take the entry back', async () => {
    const { id } = await w.write('S48', { what: 'Tea' }, { entry: shared('counselor') });
    await w.world.as(w.dana).post(`/entries/${id}/replies`, { text: 'Good' });
    await w.turn(id, 'entry', 'counselor', false);
    expect((await w.world.as(w.anna).get(`/entries/${id}`)).body.replies).toMatchObject([{ text: 'Good' }]);
    expect((await w.world.as(w.dana).post(`/entries/${id}/replies`, { text: 'More' })).status).toBe(404);
  });

  it('needs words', async () => {
    const { id } = await w.write('S48', { what: 'Bread' }, { entry: shared('counselor') });
    const as = w.world.as(w.dana);
    expect(await as.post(`/entries/${id}/replies`, { text: '   ' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/text', message: 'cannot be empty' }] },
    });
    for (const body of [{}, { text: 1 }, { text: 'a\u0000b' }, { text: '\ud800' }, { text: 'x'.repeat(2001) }, { text: 'x', to: 'ben' }])
      expect((await as.post(`/entries/${id}/replies`, body)).status).toBe(422);
  });
});

describe('a review', () => {
  it('is of the words at that time: newer words are unreviewed again', async () => {
    const couple = await w.clinic.couple(w.dana);
    const { id } = await w.write('S25', checkIn, { ratings: shared('counselor') }, couple.anna, couple);
    const as = w.world.as(w.dana);
    const unreviewed = async () =>
      (await as.get(`/couples/${couple.id}/entries?unreviewed=true`)).body.items.map((item: { id: string }) => item.id);
    expect(await unreviewed()).toEqual([id]);
    expect((await as.put(`/entries/${id}/reviewed`)).status).toBe(204);
    expect(await unreviewed()).toEqual([]);
    expect((await as.get(`/entries/${id}/shared`)).body.reviewedAt).toEqual(expect.any(String));
    await w.submit(id, 2, { ...checkIn, mood: 3 }, { ratings: shared('counselor') }, couple.anna);
    expect(await unreviewed()).toEqual([id]);
    expect((await as.get(`/entries/${id}/shared`)).body.reviewedAt).toBeNull();
    await as.put(`/entries/${id}/reviewed`);
    expect(await unreviewed()).toEqual([]);
  });
});

describe('an entry that is not shared with this counselor', () => {
  it('cannot be answered or reviewed, and looks like none', async () => {
    const { id } = await w.write('S48', { what: 'Soup' }, { entry: shared('partner') });
    const { id: open } = await w.write('S48', { what: 'Soup' }, { entry: shared('counselor') });
    const elsewhere = await w.world.clinic('Other Practice');
    const tries = [
      [w.dana, id],
      [w.dana, '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402'],
      [await w.clinic.counselor('Eve Counselor'), open],
      [await elsewhere.counselor(), open],
    ] as const;
    const answers = await Promise.all(
      tries.flatMap(([who, entry]) => [
        w.world.as(who).post(`/entries/${entry}/replies`, { text: 'Hello' }),
        w.world.as(who).put(`/entries/${entry}/reviewed`),
      ]),
    );
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    for (const who of [w.anna, w.clinic.admin]) {
      expect((await w.world.as(who).post(`/entries/${open}/replies`, { text: 'Hello' })).status).toBe(403);
      expect((await w.world.as(who).put(`/entries/${open}/reviewed`)).status).toBe(403);
    }
  });
});
