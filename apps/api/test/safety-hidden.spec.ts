import { DateTime } from 'luxon';
import { openWriting, shared, type Writing } from './writing';
import type { Person } from './world';

let w: Writing;
let looked: string[];

beforeAll(async () => {
  w = await openWriting();
  const joint = { pause: shared('counselor', 'partner') };
  const { id: signedId } = await w.write('S19', { signal: 'A hand', pause: 30, who_returns: 'either' }, joint, w.ben);
  const { revision, textHash } = (await w.world.as(w.anna).get(`/entries/${signedId}/agreement`)).body;
  for (const by of [w.anna, w.ben]) await w.world.as(by).post(`/entries/${signedId}/signature`, { revision, textHash, name: by.name });
  const { id: proposedId } = await w.write('S19', { signal: 'A word', pause: 45, who_returns: 'caller' }, joint, w.ben);
  const { id: told } = await w.write('S41', { pressured: 9, free_to_feel: 1 }, { pace: shared('counselor') });
  const { taskId } = await w.clinic.task(w.couple, w.anna, 'S25');
  looked = [
    '/me',
    '/clinic',
    '/tasks?laterDays=60',
    `/tasks/${taskId}`,
    '/entries',
    `/entries/${told}`,
    `/entries/${told}/shared`,
    `/entries/${signedId}`,
    `/entries/${signedId}/shared`,
    `/entries/${signedId}/agreement`,
    `/entries/${proposedId}/shared`,
    `/entries/${proposedId}/agreement`,
    '/agreements',
    '/shared',
    '/references/S55',
    '/together',
    '/matches/S60',
    '/homework/S25/1',
    '/homework/S87/1',
    '/library',
    `/couples/${w.couple.id}`,
    `/couples/${w.couple.id}/safety`,
    `/couples/${w.couple.id}/tools`,
    `/couples/${w.couple.id}/agreements`,
  ];
});
afterAll(() => w.close());

/** Everything that a partner can see, as it comes over the wire. Reading is noted for the counselor, and changes no answer. */
const recorded = async (person: Person) => {
  const answers = [];
  for (const path of looked) {
    const { status, text, headers } = await w.world.as(person).get(path);
    answers.push([path, status, text, headers['etag'], headers['content-length'], headers['cache-control']]);
  }
  return answers;
};
const both = async () => [await recorded(w.anna), await recorded(w.ben)];
const as = (verb: 'put' | 'post', path: string, body: object) => w.world.as(w.dana)[verb](`/couples/${w.couple.id}/${path}`, body);
const day = DateTime.now().setZone('Europe/Rome').toISODate() ?? '';

it('shows neither partner that there is a gate, a stage, a flag, a meeting alone or a form of the counselor’s', async () => {
  const before = await both();
  for (const partner of [w.anna, w.ben])
    expect((await as('post', 'contacts', { partnerId: partner.id, seenOn: day, how: 'in_person' })).status).toBe(201);
  for (const gate of ['clear', 'caution', 'unscreened', 'caution'])
    expect((await as('put', 'safety', { gate, stage: 3 })).status).toBe(200);
  const context = { betrayal_kind: ['lies'], pattern: 'single', came_out: 'told', ongoing: 'yes' };
  expect((await as('post', 'tools', { homeworkId: 'S87', homeworkVersion: 1, partnerId: null, answers: context })).status).toBe(201);
  expect(
    (await as('post', 'tools', { homeworkId: 'S08', homeworkVersion: 1, partnerId: w.ben.id, answers: { setting: 'session' } })).status,
  ).toBe(201);
  expect(await both()).toEqual(before);
  const { flags } = (await w.world.as(w.dana).get(`/couples/${w.couple.id}/safety`)).body;
  expect(flags).toHaveLength(1);
  expect((await w.world.as(w.dana).post(`/flags/${flags[0].id}/acknowledgement`, { action: 'Called her alone' })).status).toBe(200);
  expect(await both()).toEqual(before);
});

it('looks the same to both whether a holiday or “stop” has paused sharing, and as before once it is over', async () => {
  const before = await both();
  await as('put', 'pause', { paused: true });
  const holiday = await both();
  await as('put', 'pause', { paused: false });
  expect(await both()).toEqual(before);
  await as('put', 'safety', { gate: 'stop', stage: 3 });
  expect(await both()).toEqual(holiday);
  expect(holiday).not.toEqual(before);
  await as('put', 'safety', { gate: 'caution', stage: 1 });
  expect(await both()).toEqual(holiday);
  await as('put', 'pause', { paused: false });
  expect(await both()).toEqual(before);
});

it('stops what each reads of the other in the transaction that says “stop”', async () => {
  const read = async (by: Person) => (await w.world.as(by).get('/shared')).body.items.length;
  expect(await read(w.anna)).toBe(2);
  await as('put', 'safety', { gate: 'stop', stage: 1 });
  expect([await read(w.anna), await read(w.ben)]).toEqual([0, 0]);
  for (const by of [w.anna, w.ben]) expect((await w.world.as(by).get('/together')).body).toEqual({ items: [], paused: true });
});
