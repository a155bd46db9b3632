import type { Answer, Person } from './world';
import { openWriting, type Writing } from './writing';

let w: Writing;
beforeEach(async () => {
  w = await openWriting();
});
afterEach(() => w.close());

const today = () => new Date().toISOString().slice(0, 10);

const type = (more: object, by = w.dana, key?: string): Promise<Answer> =>
  w.world
    .as(by)
    .post(
      `/couples/${w.couple.id}/measures`,
      { partnerId: w.anna.id, measure: 'RDAS', on: today(), total: 40, ...more },
      key ? { 'idempotency-key': key } : {},
    );

const seriesOf = ({ body }: Answer, person: Person, key: string) =>
  body.partners.find(({ id }: { id: string }) => id === person.id).series.find((series: { key: string }) => series.key === key);

it('keeps totals that were worked out on paper, with cut-off and change by the published index', async () => {
  expect((await type({ on: '2026-01-05', total: 40 })).status).toBe(201);
  await type({ on: '2026-04-05', total: 51 });
  const answer = await type({ on: '2026-07-05', total: 52 });
  expect(seriesOf(answer, w.anna, 'RDAS')).toMatchObject({
    administrations: [
      { source: 'typed', on: '2026-01-05', total: 40, beyond: true, change: null },
      { total: 51, beyond: false, change: { points: 11, word: 'same', crossed: true } },
      { total: 52, beyond: false, change: { points: 12, word: 'better', crossed: true, reportable: true } },
    ],
    nextOn: '2026-08-02',
  });
  expect(seriesOf(answer, w.ben, 'RDAS')).toBeUndefined();
});

it('keeps the answers of a measure the counselor asked, and counts them', async () => {
  const answer = await type({ measure: 'ASQ', total: null, answers: [0, 1, 0, 0] });
  expect(answer.status).toBe(201);
  expect(seriesOf(answer, w.anna, 'ASQ').administrations).toMatchObject([{ source: 'asked', total: 1, beyond: true }]);
  const left = await type({ measure: 'ASQ', total: null, answers: [0, null, 0, 0] });
  expect(seriesOf(left, w.anna, 'ASQ').administrations[1]).toMatchObject({ total: null, missing: 1, beyond: null });
});

it.each([
  ['a total out of range', { total: 70 }, '/total'],
  ['a total below the least', { measure: 'WAST', total: 7 }, '/total'],
  ['no total', { total: null }, '/total'],
  ['answers of a measure whose questions are not here', { total: null, answers: [1, 2] }, '/answers'],
  ['too few answers', { measure: 'ASQ', total: null, answers: [1] }, '/answers'],
  ['an answer that is none', { measure: 'ASQ', total: null, answers: [0, 0, 2, 0] }, '/answers/2'],
  ['no answer at all', { measure: 'ASQ', total: null, answers: [null, null, null, null] }, '/answers'],
  ['a measure that is homework', { measure: 'PHQ8' }, '/measure'],
  ['a measure without leave', { measure: 'HARK', total: 1 }, '/measure'],
  ['no measure', { measure: 'NONE' }, '/measure'],
  ['a day to come', { on: '2190-01-01' }, '/on'],
])('refuses %s', async (_, more, pointer) => {
  const { status, body } = await type(more);
  expect([status, body.errors?.[0].pointer]).toEqual([422, pointer]);
});

it('refuses somebody who is not in this couple', async () => {
  const other = await w.clinic.couple(w.dana);
  expect((await type({ partnerId: other.anna.id })).body.errors[0].pointer).toBe('/partnerId');
});

it('types a total once, however often it is sent', async () => {
  const key = w.world.key();
  await type({}, w.dana, key);
  const again = await type({}, w.dana, key);
  expect([again.status, seriesOf(again, w.anna, 'RDAS').administrations.length]).toEqual([201, 1]);
});

it('takes out one that was typed wrongly, and keeps it sealed', async () => {
  const { id } = seriesOf(await type({ total: 14 }), w.anna, 'RDAS').administrations[0];
  const erik = await w.clinic.counselor('Erik');
  expect((await w.world.as(erik).del(`/measure-totals/${id}`)).status).toBe(404);
  expect((await w.world.as(w.dana).del(`/measure-totals/${id}`)).status).toBe(204);
  expect((await w.world.as(w.dana).del(`/measure-totals/${id}`)).status).toBe(404);
  const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
  expect(body.partners.flatMap(({ series }: { series: unknown[] }) => series)).toEqual([]);
  const { rows } = await w.world.owner.query('select sealed, removed_at from measure_total');
  expect(rows).toHaveLength(1);
  expect(rows[0].removed_at).not.toBeNull();
  expect(String(rows[0].sealed)).not.toContain('14');
});

it('is for the couple’s counselor alone, and partners never learn of it', async () => {
  await type({ measure: 'PVS', total: 2 });
  const erik = await w.clinic.counselor('Erik');
  expect([(await type({}, erik)).status, (await type({}, w.anna)).status, (await type({}, w.clinic.admin)).status]).toEqual([
    404, 403, 403,
  ]);
  for (const person of [w.anna, w.ben]) expect((await w.world.as(person).get('/measures/own')).body.items).toEqual([]);
});
