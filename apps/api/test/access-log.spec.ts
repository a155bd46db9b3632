import { boundary, checkIn, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const opened = async (id: string) => (await w.world.as(w.anna).get(`/entries/${id}`)).body.opened;

describe('who opened an entry', () => {
  it('is told to its author: the counselor’s reads by list and by entry, not the partner’s (CC-18)', async () => {
    const { id } = await w.write('S48', { what: 'Soup' }, { entry: shared('counselor', 'partner') });
    expect(await opened(id)).toEqual([]);
    await w.world.as(w.ben).get('/shared');
    await w.world.as(w.ben).get(`/entries/${id}/shared`);
    expect(await opened(id)).toEqual([]);
    await w.world.as(w.dana).get(`/couples/${w.couple.id}/entries`);
    await w.world.as(w.dana).get(`/entries/${id}/shared`);
    const reads = await opened(id);
    expect(reads.map((read: { by: string }) => read.by)).toEqual(['Dana Counselor', 'Dana Counselor']);
    expect(reads[0].at >= reads[1].at).toBe(true);
    const { items } = (await w.world.as(w.anna).get('/entries')).body;
    expect(items[0].opened).toEqual(reads);
  });

  it('says nothing of reads of others, nor of reads in which it was not shown', async () => {
    const { id } = await w.write('S48', { what: 'Mine alone' });
    const { id: bens } = await w.write('S48', { what: 'Ben’s' }, { entry: shared('counselor') }, w.ben);
    await w.world.as(w.dana).get(`/couples/${w.couple.id}/entries`);
    expect(await opened(id)).toEqual([]);
    expect((await w.world.as(w.ben).get(`/entries/${bens}`)).body.opened).toHaveLength(1);
    const { rows } = await w.world.owner.query<{ author_id: string; n: number }>(
      'select author_id, cardinality(entry_ids) as n from access_log where reader_id = $1 and couple_id = $2 order by at desc, n limit 2',
      [w.dana.id, w.couple.id],
    );
    expect(new Set(rows.map((row) => row.author_id))).toEqual(new Set([w.anna.id, w.ben.id]));
  });

  it('counts figures and the list of boundaries as reading too', async () => {
    const { id } = await w.write('S25', checkIn, { ratings: shared('counselor') });
    const { id: limit } = await w.write('S55', boundary, { boundary: shared('counselor') });
    await w.world.as(w.dana).get(`/couples/${w.couple.id}/figures`);
    await w.world.as(w.dana).get(`/couples/${w.couple.id}/boundaries`);
    // Figures draw where the boundaries stand, too.
    expect([await opened(id), await opened(limit)].map((reads) => reads.length)).toEqual([1, 2]);
  });

  it('is not noted when nothing was there to read', async () => {
    const couple = await w.clinic.couple(w.dana);
    await w.write('S25', checkIn, {}, couple.anna, couple);
    await w.world.as(w.dana).get(`/couples/${couple.id}/entries`);
    await w.world.as(couple.ben).get('/shared');
    expect((await w.world.owner.query('select from access_log where couple_id = $1', [couple.id])).rowCount).toBe(0);
  });
});
