import { DateTime } from 'luxon';
import { openWriting, shared, type Writing } from './writing';
import type { Person, TestCouple } from './world';

let w: Writing;
let couple: TestCouple;

beforeAll(async () => {
  w = await openWriting();
});
beforeEach(async () => {
  couple = await w.clinic.couple(w.dana);
});
afterAll(() => w.close());

const boundary = (more: object = {}) => ({
  category: 'digital',
  text: 'Phones stay in the hall at dinner',
  whose: 'ours',
  if_crossed: 'I put mine away first and say why I care',
  status: 'proposed',
  review_on: DateTime.now().setZone('Europe/Rome').plus({ days: 30 }).toISODate(),
  ...more,
});
const all = (...audiences: ('counselor' | 'partner')[]) => ({ boundary: shared(...audiences), response: shared(...audiences) });
const write = async (answers: object, sharing: object) => (await w.write('S55', answers, sharing, couple.anna, couple)).id;
const look = (id: string, by: Person) => w.world.as(by).get(`/entries/${id}/agreement`);
const sign = async (id: string, by: Person) => {
  const { revision, textHash } = (await look(id, by)).body;
  return w.world.as(by).post(`/entries/${id}/signature`, { revision, textHash, name: by.name });
};

describe('a boundary (S55)', () => {
  it('that is “ours” is signed by both, once partner and counselor may read it', async () => {
    const id = await write(boundary(), all('counselor', 'partner'));
    const { body } = await look(id, couple.ben);
    expect(body).toMatchObject({
      state: 'proposed',
      name: 'Phones stay in the hall at dinner',
      reviewOn: boundary().review_on,
      may: ['sign', 'discuss'],
    });
    expect(body.rows.map(({ field }: { field: string }) => field)).toEqual([
      'category',
      'text',
      'whose',
      'if_crossed',
      'status',
      'review_on',
    ]);
    await sign(id, couple.ben);
    expect((await sign(id, couple.anna)).body).toMatchObject({ state: 'in_force', name: 'Phones stay in the hall at dinner' });
  });

  it('that is “mine” stands by itself', async () => {
    const id = await write(boundary({ whose: 'mine', status: 'agreed' }), all('counselor', 'partner'));
    for (const by of [couple.anna, couple.ben, w.dana]) expect((await look(id, by)).status).toBe(404);
    expect((await w.world.as(couple.ben).get('/agreements')).body).toEqual({ items: [] });
  });

  it('that only one of them may read is no proposal yet', async () => {
    for (const audience of ['counselor', 'partner'] as const) {
      const id = await write(boundary(), all(audience));
      for (const by of [couple.anna, couple.ben, w.dana]) expect((await look(id, by)).status).toBe(404);
    }
  });

  it('is signed with the parts that are shared; a signature on fewer or more words counts for nothing', async () => {
    const id = await write(boundary(), { boundary: shared('counselor', 'partner'), response: shared() });
    const first = (await look(id, couple.ben)).body;
    expect(first.rows.map(({ field }: { field: string }) => field)).not.toContain('if_crossed');
    await sign(id, couple.ben);
    for (const audience of ['counselor', 'partner']) await w.turn(id, 'response', audience, true, couple.anna);
    const wider = (await look(id, couple.ben)).body;
    expect(wider).toMatchObject({ state: 'proposed', signatures: [], may: ['sign', 'discuss'] });
    expect(wider.textHash).not.toBe(first.textHash);
    const stale = await w.world
      .as(couple.anna)
      .post(`/entries/${id}/signature`, { revision: 1, textHash: first.textHash, name: 'Anna Berg' });
    expect(stale.status).toBe(412);
    await sign(id, couple.anna);
    expect((await sign(id, couple.ben)).body).toMatchObject({ state: 'in_force', textHash: wider.textHash });
  });

  it('stays signed when its author takes the sharing back', async () => {
    const id = await write(boundary(), all('counselor', 'partner'));
    await sign(id, couple.ben);
    await sign(id, couple.anna);
    await w.turn(id, 'boundary', 'partner', false, couple.anna);
    expect((await look(id, couple.ben)).body).toMatchObject({ state: 'in_force', rows: expect.any(Array) });
    expect((await w.world.as(couple.ben).get(`/entries/${id}/shared`)).body.parts?.map(({ key }: { key: string }) => key)).toEqual([
      'response',
    ]);
  });

  it('leaves no trace in the agreement of words that are changed in private', async () => {
    const id = await write(boundary(), { boundary: shared('counselor', 'partner'), response: shared() });
    await sign(id, couple.ben);
    const before = (await look(id, couple.ben)).text;
    const { body } = await w.world.as(couple.anna).get(`/entries/${id}`);
    const changed = boundary({ if_crossed: 'I go for a walk' });
    await w.submit(id, body.version, changed, { boundary: shared('counselor', 'partner'), response: shared() }, couple.anna);
    expect((await look(id, couple.ben)).text).toBe(before);
  });
});
