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
    articles: ['B', 'C', 'D'],
    suggested: 'two to seven times a week',
    recurring: true,
    gate: 'no',
    favourite: false,
    approved: false,
    own: false,
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

it('draws for a counselor what they will see, from made-up answers', async () => {
  const { status, body } = await world.as(dana).get('/homework/S25/1/example?theme=dark');
  expect(status).toBe(200);
  expect(body.items.length).toBeGreaterThan(0);
  expect(body.items[0]).toMatchObject({ title: expect.any(String), sentence: expect.any(String), table: { rows: expect.any(Array) } });
  expect(JSON.stringify(body)).toContain('hurt partner');
  expect((await world.as(dana).get('/homework/S25/9/example')).status).toBe(404);
  expect((await world.as(couple.anna).get('/homework/S25/1/example')).status).toBe(403);
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

describe('asking again', () => {
  const ask = (tag: unknown, person = dana) => world.as(person).get('/library', undefined, { 'if-none-match': String(tag) });

  it('is answered in a word while nothing has changed', async () => {
    const { headers } = await world.as(dana).get('/library');
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await ask(headers['etag']);
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ask(`W/${String(headers['etag'])}, "other"`)).status).toBe(304);
  });

  it('is answered whole after a favourite or a decision, and to somebody else', async () => {
    const { headers } = await world.as(dana).get('/library');
    await world.as(dana).put('/library/S48/favourite');
    const marked = await ask(headers['etag']);
    expect(marked.status).toBe(200);
    expect((await ask(marked.headers['etag'], await clinic.counselor('Erik'))).status).toBe(200);
    await world.as(clinic.admin).put('/clinic/library/S48', { decision: 'approved' });
    expect((await ask(marked.headers['etag'])).status).toBe(200);
    await world.as(clinic.admin).put('/clinic/library/S48', { decision: null });
    expect((await ask(marked.headers['etag'])).status).toBe(304);
  });

  it('is refused to whoever is signed out, known or not', async () => {
    const { headers } = await world.as(dana).get('/library');
    expect((await world.as(null).get('/library', undefined, { 'if-none-match': String(headers['etag']) })).status).toBe(401);
  });
});

describe('favourites', () => {
  const marked = async (person: Person) =>
    (await world.as(person).get('/library')).body.items.flatMap((card: { id: string; favourite: boolean }) =>
      card.favourite ? [card.id] : [],
    );

  it('are a counselor’s own', async () => {
    const [fay, gil] = [await clinic.counselor('Fay'), await clinic.counselor('Gil')];
    for (const _ of [1, 2]) expect((await world.as(fay).put('/library/S15/favourite')).status).toBe(204);
    expect([await marked(fay), await marked(gil)]).toEqual([['S15'], []]);
    for (const _ of [1, 2]) expect((await world.as(fay).del('/library/S15/favourite')).status).toBe(204);
    expect(await marked(fay)).toEqual([]);
  });

  it('are of homework there is, and not for admins or partners', async () => {
    expect((await world.as(dana).put('/library/S99/favourite')).status).toBe(404);
    expect((await world.as(clinic.admin).put('/library/S15/favourite')).status).toBe(403);
    expect((await world.as(couple.anna).put('/library/S15/favourite')).status).toBe(403);
  });
});

describe('what the clinic decides', () => {
  const decide = (id: string, decision: string | null, person = clinic.admin) =>
    world.as(person).put(`/clinic/library/${id}`, { decision });
  const ids = async (person: Person) => (await world.as(person).get('/library')).body.items.map((card: { id: string }) => card.id);
  const given = () => ({
    homeworkId: 'S83',
    homeworkVersion: 1,
    partnerIds: [couple.anna.id],
    schedule: { kind: 'once' },
    startsOn: '2099-03-04',
    endsOn: null,
    note: null,
    requestedSharing: [],
  });

  it('shows an admin titles and decisions, and no clinical word', async () => {
    const { body } = await world.as(clinic.admin).get('/clinic/library');
    expect(body.items.find((item: { homeworkId: string }) => item.homeworkId === 'S15')).toEqual({
      homeworkId: 'S15',
      title: 'I-statement',
      kind: 'exercise',
      own: false,
      decision: null,
      decidedAt: null,
    });
  });

  it('a retired homework is not given any more, and what runs stays', async () => {
    const running = await world.as(dana).post(`/couples/${couple.id}/assignments`, given());
    expect(running.status).toBe(201);
    expect((await decide('S83', 'retired')).status).toBe(204);
    expect(await ids(dana)).not.toContain('S83');
    const refused = await world.as(dana).post(`/couples/${couple.id}/assignments`, given());
    expect(refused.body.errors).toEqual([{ pointer: '/homeworkId', message: 'was retired by your clinic: choose other homework' }]);
    expect((await world.as(couple.anna).get('/homework/S83/1')).status).toBe(200);
    expect((await world.as(dana).get('/homework/S83/1')).status).toBe(200);
    expect((await world.as(dana).get(`/couples/${couple.id}/assignments`)).body.items[0]).toMatchObject({
      id: running.body.id,
      endedAt: null,
    });
    await decide('S83', null);
    expect(await ids(dana)).toContain('S83');
    expect((await world.as(dana).post(`/couples/${couple.id}/assignments`, given())).status).toBe(201);
  });

  it('holds in this clinic alone', async () => {
    const other = await (await world.clinic('Hilltop')).counselor('Otto');
    await decide('S80', 'retired');
    expect(await ids(other)).toContain('S80');
  });

  it('an approved homework says so', async () => {
    await decide('S25', 'approved');
    const { body } = await world.as(dana).get('/library');
    expect(body.items.find((card: { id: string }) => card.id === 'S25')).toMatchObject({ approved: true });
  });

  it('is the admin’s to say', async () => {
    expect((await decide('S25', 'retired', dana)).status).toBe(403);
    expect((await world.as(dana).get('/clinic/library')).status).toBe(403);
    expect((await decide('S99', 'retired')).status).toBe(404);
    expect((await decide('S25', 'hidden')).status).toBe(422);
  });
});
