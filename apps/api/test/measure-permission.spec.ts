import { measureAnswers } from '@groundwork/homework';
import type { Answer } from './world';
import { openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeEach(async () => {
  w = await openWriting();
});
afterEach(() => w.close());

const leave = { grantedBy: 'R. Rogge, by letter', grantedOn: '2026-02-03', note: 'Letter in the office safe', changePoints: null };
const scale = (most: number) => Array.from({ length: most + 1 }, (_, value) => ({ value, label: `answer ${value}` }));
const words = {
  stem: 'Please choose.',
  options: scale(5),
  items: [{ text: 'How happy?', options: scale(6) }, { text: 'Second?' }, { text: 'Third?' }, { text: 'Fourth?' }],
};

const admin = () => w.world.as(w.clinic.admin);
const permit = (key = 'CSI4', body: object = leave): Promise<Answer> => admin().put(`/clinic/measures/${key}/permission`, body);
const enter = (key = 'CSI4', body: object = words): Promise<Answer> => admin().put(`/clinic/measures/${key}/items`, body);
const give = (homeworkId = 'CSI4'): Promise<Answer> =>
  w.world.as(w.dana).post(`/couples/${w.couple.id}/assignments`, {
    homeworkId,
    homeworkVersion: 1,
    partnerIds: [w.anna.id],
    schedule: { kind: 'once' },
    startsOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
    endsOn: null,
    note: null,
    requestedSharing: [],
  });

it('makes a measure assignable in steps: leave, then its words (M-2)', async () => {
  expect([(await give()).status, (await enter()).status]).toEqual([422, 409]);
  const permitted = await permit();
  expect([permitted.status, permitted.body.state, permitted.body.permission.grantedBy]).toEqual([
    200,
    'needs_items',
    'R. Rogge, by letter',
  ]);
  expect((await give()).status).toBe(422);
  expect((await enter()).body).toMatchObject({ state: 'assignable', words });
  expect((await give()).status).toBe(201);
  const library = (await w.world.as(w.dana).get('/library')).body.items as { id: string }[];
  expect(library.map(({ id }) => id)).toContain('CSI4');
});

it('shows the clinic’s words to who is asked, and counts their answers', async () => {
  await permit();
  await enter();
  const { id } = await w.write('CSI4', measureAnswers([3, 4, 3, 3]), { answers: shared('counselor') });
  const form = await w.world.as(w.anna).get('/homework/CSI4/1');
  expect([form.status, form.body.fields.q1.label, form.body.fields.q1.help]).toEqual([200, 'How happy?', 'Please choose.']);
  expect((await w.world.as(w.ben).get('/homework/CSI4/1')).status).toBe(404);
  const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
  expect(body.partners[0].series[0].administrations).toMatchObject([{ id, total: 13, beyond: true }]);
  const read = await w.world.as(w.dana).get(`/entries/${id}/shared`);
  expect(read.body.parts[0].rows[0]).toMatchObject({ label: 'How happy?', value: 'answer 3' });
});

it('uses the clinic’s own points instead of our estimate', async () => {
  await permit('CSI4', { ...leave, changePoints: 5 });
  await enter();
  for (const values of [
    [3, 2, 2, 2],
    [4, 3, 3, 3],
    [4, 4, 3, 3],
  ])
    await w.write('CSI4', measureAnswers(values), { answers: shared('counselor') });
  const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
  const [series] = body.partners[0].series;
  expect(series.administrations.map(({ change }: { change: { word: string } | null }) => change?.word)).toEqual([
    undefined,
    'same',
    'better',
  ]);
  expect(body.measures.find(({ key }: { key: string }) => key === 'CSI4').change).toMatchObject({ points: 5, estimate: true });
});

it('ends: nothing new can be given, and what was answered stays readable', async () => {
  await permit();
  await enter();
  await w.write('CSI4', measureAnswers([3, 4, 3, 3]), { answers: shared('counselor') });
  expect((await admin().del('/clinic/measures/CSI4/permission')).status).toBe(204);
  expect((await admin().del('/clinic/measures/CSI4/permission')).status).toBe(204);
  expect((await give()).body.errors[0].message).toContain('permission');
  const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
  expect(body.partners[0].series[0].administrations).toMatchObject([{ total: 13 }]);
  expect((await w.world.as(w.anna).get('/homework/CSI4/1')).body.fields.q1.label).toBe('How happy?');
});

it('lets a screen with leave and words be asked by the counselor, never given', async () => {
  await permit('HARK');
  const yesNo = [
    { value: 0, label: 'No' },
    { value: 1, label: 'Yes' },
  ];
  await enter('HARK', { options: yesNo, items: ['One?', 'Two?', 'Three?', 'Four?'].map((text) => ({ text })) });
  const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
  const hark = body.measures.find(({ key }: { key: string }) => key === 'HARK');
  expect([hark.state, hark.questions.items[1].text]).toEqual(['asked', 'Two?']);
  expect((await give('HARK')).body.errors[0].message).toContain('ask it yourself');
});

it('keeps one permission at a time, and says what is wrong with words', async () => {
  await permit();
  expect((await permit()).status).toBe(409);
  const short = await enter('CSI4', { ...words, items: words.items.slice(1) });
  expect([short.status, short.body.errors]).toEqual([422, [{ pointer: '/items', message: 'CSI-4 has 4 items; these are 3' }]]);
  const ranges = await enter('CSI4', { ...words, options: scale(4) });
  expect(ranges.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '/items/1/options',
    '/items/2/options',
    '/items/3/options',
  ]);
});

it.each([
  ['a measure that needs none', 'PHQ8', leave, 422],
  ['one of which nothing may be passed on', 'RDAS', leave, 422],
  ['no measure', 'NONE', leave, 404],
  ['a day to come', 'CSI4', { ...leave, grantedOn: '2190-01-01' }, 422],
  ['points where a published number stands', 'KMSS', { ...leave, changePoints: 3 }, 422],
  ['nobody', 'CSI4', { ...leave, grantedBy: ' ' }, 422],
])('refuses %s', async (_, key, body, status) => {
  expect((await permit(key, body)).status).toBe(status);
});

it('is for admins, each in their own clinic', async () => {
  for (const person of [w.dana, w.anna]) {
    expect((await w.world.as(person).get('/clinic/measures')).status).toBe(403);
    expect((await w.world.as(person).put('/clinic/measures/CSI4/permission', leave)).status).toBe(403);
    expect((await w.world.as(person).put('/clinic/measures/CSI4/items', words)).status).toBe(403);
  }
  await permit();
  await enter();
  const hilltop = await w.world.clinic('Hilltop');
  const { body } = await w.world.as(hilltop.admin).get('/clinic/measures');
  const there = body.items.find(({ key }: { key: string }) => key === 'CSI4');
  expect([there.state, there.permission, there.words]).toEqual(['needs_permission', null, null]);
  const here = (await admin().get('/clinic/measures')).body.items as { key: string; licence: { state: string } }[];
  expect(here).toHaveLength(21);
});
