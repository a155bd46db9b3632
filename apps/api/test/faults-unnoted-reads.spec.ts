import { boundary, checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const opened = async (id: string, author = w.anna) => (await w.world.as(author).get(`/entries/${id}`)).body.opened.length;
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('reading by another door is reading too (CC-18)', () => {
  it('notes the check-ins whose trend a counselor sees among the lines of a document', async () => {
    const ids: string[] = [];
    for (const author of [w.anna, w.ben])
      for (let n = 0; n < 3; n++)
        ids.push((await w.write('S25', { ...checkIn, mood: 3 + n }, { ratings: shared('counselor', 'report') }, author)).id);
    const { body } = await w.world
      .as(w.dana)
      .post(`/couples/${w.couple.id}/sessions`, { startsAt: new Date().toISOString(), minutes: 50, place: 'video' });
    const lines = (await w.world.as(w.dana).get(`/sessions/${body.id}/lines?from=${day(-7)}&to=${day(1)}`)).body.items;
    expect(lines.find(({ key }: { key: string }) => key === 'figure:F2').rows).toHaveLength(1);
    expect([await opened(ids[0] ?? ''), await opened(ids[5] ?? '', w.ben)]).toEqual([1, 1]);
  });

  it('notes, for the counselor alone, the boundaries a partner gets to choose from that are the other’s', async () => {
    const { id } = await w.write('S55', boundary, { boundary: shared('partner') });
    const { id: own } = await w.write('S55', boundary, { boundary: shared('partner') }, w.ben);
    expect((await w.world.as(w.ben).get('/references/S55')).body.items).toHaveLength(2);
    const { rows } = await w.world.owner.query('select author_id, entry_ids, reader_role from access_log where reader_id = $1', [w.ben.id]);
    expect(rows).toEqual([{ author_id: w.anna.id, entry_ids: [id], reader_role: 'partner' }]);
    expect([await opened(id), await opened(own, w.ben)]).toEqual([0, 0]);
  });
});
