import { boundary, openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeAll(async () => {
  w = await openWriting();
});
afterAll(() => w.close());

const choices = async (person = w.anna, homeworkId = 'S55') => (await w.world.as(person).get(`/references/${homeworkId}`)).body.items;
const review = (...ids: string[]) => ({ boundaries: ids.map((id) => ({ boundary: id, respected: 'always', still_fits: 'keep' })) });

describe('boundaries to point at', () => {
  it('are own ones in use, and those the other partner shares', async () => {
    const { id: agreed } = await w.write('S55', { ...boundary, text: 'Mine, agreed' });
    await w.write('S55', { ...boundary, text: 'Mine, a draft', status: 'draft' });
    await w.write('S55', { ...boundary, text: 'Mine, retired', status: 'retired' });
    await w.write('S55', { ...boundary, text: 'Ben’s, private' }, { response: shared('partner') }, w.ben);
    const { id: bens } = await w.write(
      'S55',
      { ...boundary, text: 'Ben’s, shared', status: 'proposed' },
      { boundary: shared('partner') },
      w.ben,
    );
    expect(await choices()).toEqual([
      { id: agreed, label: 'Mine, agreed' },
      { id: bens, label: 'Ben’s, shared' },
    ]);
    await w.turn(bens, 'boundary', 'partner', false, w.ben);
    expect(await choices()).toEqual([{ id: agreed, label: 'Mine, agreed' }]);
  });

  it('are none of homework that is no list, or that there is not', async () => {
    expect([await choices(w.anna, 'S25'), await choices(w.anna, 'S99'), await choices(w.anna, 'constructor')]).toEqual([[], [], []]);
    expect((await w.world.as(w.dana).get('/references/S55')).status).toBe(403);
  });
});

describe('a review that points at a boundary', () => {
  it('is taken for what its writer sees, and names the place of what they do not', async () => {
    const { id: mine } = await w.write('S55', boundary);
    const { id: hidden } = await w.write('S55', boundary, { response: shared('partner') }, w.ben);
    const { id: diary } = await w.write('S48', { what: 'Soup' });
    const { entry } = await w.begin('S56');
    for (const wrong of [hidden, diary, '7b0de5b4-2f0a-4b1e-8a57-5d9f61c3e402'])
      expect(await w.submit(entry.id, 1, review(mine, wrong))).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '/answers/boundaries/1/boundary', message: 'Please choose one from the list.' }] },
      });
    expect((await w.submit(entry.id, 1, review(mine))).status).toBe(200);
  });
});
