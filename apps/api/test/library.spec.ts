import { shared, Writing } from './writing';
import { openWorld, type Person, type TestClinic, type TestCouple, type World } from './world';

let world: World;
let clinic: TestClinic;
let dana: Person;
let couple: TestCouple;

beforeAll(async () => {
  world = await openWorld();
  clinic = await world.clinic();
  dana = await clinic.counselor('Dana');
  couple = await clinic.couple(dana);
});
afterAll(() => world.close());

it('shows a counselor what can be assigned', async () => {
  const { body } = await world.as(dana).get('/library');
  expect(body.items.find((card: { id: string }) => card.id === 'S25')).toEqual({
    id: 'S25',
    version: 1,
    kind: 'checkin',
    title: 'Check-in',
    summary: 'Five quick questions about how today feels.',
    aim: 'A steady line of mood, trust, emotional safety, closeness and hope as each person reports them, to bring to the session.',
    notFor: 'Not as proof of progress, and not to compare the partners. Leave it out for someone who feels watched by numbers.',
    minutes: 2,
    stage: 1,
    roles: 'both',
    source: 'Strategies 2 and 7 on steady openness; step 3 on needs; way 23 on staying in touch with each other.',
    suggested: 'two to seven times a week',
  });
});

it('gives a counselor the whole definition with its guide', async () => {
  const { status, body } = await world.as(dana).get('/homework/S25/1');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 'S25',
    version: 1,
    aim: expect.stringContaining('steady line'),
    examples: [{ name: 'a mixed day' }, {}],
  });
});

it('gives a partner what the form needs, once it is assigned to them', async () => {
  expect((await world.as(couple.anna).get('/homework/S25/1')).status).toBe(404);
  await clinic.task(couple, couple.anna, 'S25');
  const { status, body } = await world.as(couple.anna).get('/homework/S25/1');
  expect(status).toBe(200);
  expect(body).toMatchObject({ title: 'Check-in', fields: { mood: { kind: 'rating' } }, parts: { ratings: { label: 'Your numbers' } } });
  for (const guide of ['aim', 'notFor', 'howToIntroduce', 'debrief', 'examples']) expect(body).not.toHaveProperty(guide);
});

it('does not tell the other partner that it was assigned', async () => {
  const other = await clinic.couple(dana, { anna: 'Cleo', ben: 'Dirk' });
  await clinic.task(other, other.anna, 'S48');
  const [hidden, absent] = [await world.as(other.ben).get('/homework/S48/1'), await world.as(other.ben).get('/homework/S48/9')];
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(absent.body);
});

it('gives a partner the form of what the other shares with them, for as long as it is shared', async () => {
  const writing = new Writing(world, clinic, dana, await clinic.couple(dana, { anna: 'Edda', ben: 'Fred' }));
  const formFor = async () => (await world.as(writing.ben).get('/homework/S48/1')).status;
  const { id } = await writing.write('S48', { what: 'You made tea' }, { entry: shared('counselor') });
  expect(await formFor()).toBe(404);
  await writing.turn(id, 'entry', 'partner', true);
  expect(await formFor()).toBe(200);
  await writing.turn(id, 'entry', 'partner', false);
  expect(await formFor()).toBe(404);
});

it.each(['/homework/S25/2', '/homework/S99/1', '/homework/S25/latest', '/homework/__proto__/1'])('knows no %s', async (path) => {
  expect((await world.as(dana).get(path)).status).toBe(404);
});

it('is not for admins, nor the library for partners', async () => {
  expect((await world.as(clinic.admin).get('/library')).status).toBe(403);
  expect((await world.as(clinic.admin).get('/homework/S25/1')).status).toBe(403);
  expect((await world.as(couple.anna).get('/library')).status).toBe(403);
  expect((await world.as(null).get('/library')).status).toBe(401);
});

it('is closed to a counselor who was deactivated', async () => {
  const gone = await clinic.counselor('Gus');
  await world.owner.query(`update account_private set status = 'deactivated' where account_id = $1`, [gone.id]);
  expect((await world.as(gone).get('/library')).status).toBe(401);
});
