import { measureAnswers, measureHomeworks } from '@groundwork/homework';
import { jointForm, titleIsJoint } from '../src/document/joint-rules';
import type { Answer, Person } from './world';
import { openWriting, shared, type Writing } from './writing';

let w: Writing;
beforeEach(async () => {
  w = await openWriting();
});
afterEach(() => w.close());

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const toCounselor = { answers: shared('counselor') };

const give = (homeworkId: string, more: object = {}, by = w.dana): Promise<Answer> =>
  w.world.as(by).post(`/couples/${w.couple.id}/assignments`, {
    homeworkId,
    homeworkVersion: 1,
    partnerIds: [w.anna.id],
    schedule: { kind: 'once' },
    startsOn: day(1),
    endsOn: null,
    note: null,
    requestedSharing: ['counselor'],
    ...more,
  });

const measuresOf = async (person: Person, by = w.dana) => {
  const { status, body } = await w.world.as(by).get(`/couples/${w.couple.id}/measures`);
  expect(status).toBe(200);
  return body.partners.find(({ id }: { id: string }) => id === person.id).series;
};

const answer = (key: string, values: readonly (number | null)[], sharing: object = toCounselor, person = w.anna) =>
  w.write(key, measureAnswers(values), sharing, person);

describe('what a counselor sees', () => {
  it('totals, bands, cut-off and change from the first completed one, for each partner apart', async () => {
    await answer('PHQ8', [3, 3, 2, null, 2, 2, 1, 1]);
    await answer('PHQ8', [3, 3, 2, 2, 2, 2, 1, 1]);
    await answer('PHQ8', [2, 2, 2, 1, 1, 1, 1, 1]);
    await answer('PHQ8', [1, 1, 1, 1, 1, 1, 1, 1]);
    await answer('PHQ8', [0, 1, 0, 0, 0, 1, 0, 0], toCounselor, w.ben);
    const [series] = await measuresOf(w.anna);
    expect(series.administrations).toEqual([
      expect.objectContaining({ total: null, missing: 1, band: null, beyond: null, change: null }),
      expect.objectContaining({ total: 16, missing: 0, band: 'moderately severe', beyond: true, change: null }),
      expect.objectContaining({ total: 11, change: { points: -5, word: 'same', crossed: false, reportable: false } }),
      expect.objectContaining({
        total: 8,
        band: 'mild',
        beyond: false,
        change: { points: -8, word: 'better', crossed: true, reportable: true },
      }),
    ]);
    expect([series.key, series.steady]).toEqual(['PHQ8', { from: 10, to: 22 }]);
    expect((await measuresOf(w.ben))[0].administrations.map(({ total }: { total: number }) => total)).toEqual([2]);
  });

  it('nothing of what its author keeps, and no more of what they took back', async () => {
    await answer('GAD7', [1, 2, 1, 1, 0, 2, 1], {});
    expect(await measuresOf(w.anna)).toEqual([]);
    const { id } = await answer('GAD7', [1, 2, 1, 1, 0, 2, 1]);
    expect((await measuresOf(w.anna))[0].administrations).toMatchObject([{ total: 8, band: 'mild', beyond: true }]);
    await w.turn(id, 'answers', 'counselor', false);
    expect(await measuresOf(w.anna)).toEqual([]);
  });

  it('the clusters of stress reactions, under that name alone', async () => {
    const met = [2, 0, 0, 0, 0, 0, 2, 2, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0, 0, 2];
    await answer('PCL5', met);
    const [series] = await measuresOf(w.anna);
    expect(series.administrations[0]).toMatchObject({ total: 12, clusters: { b: 1, c: 1, d: 2, e: 2, met: true } });
    const { text } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
    expect(text).not.toMatch(/ptsd|provisional/i);
  });

  it('is noted as read for the author', async () => {
    const { id } = await answer('PHQ4', [1, 1, 0, 0]);
    await measuresOf(w.anna);
    const { body } = await w.world.as(w.anna).get(`/entries/${id}`);
    expect(body.opened).toHaveLength(1);
  });

  it('as pictures with cut-off and the band of no reliable change (F11), a panel for each partner', async () => {
    await answer('GAD7', [2, 2, 2, 2, 2, 1, 1]);
    await answer('GAD7', [2, 2, 2, 2, 1, 1, 0]);
    await answer('GAD7', [1, 1, 1, 1, 1, 1, 1], toCounselor, w.ben);
    await answer('PHQ4', [1, null, 1, 1]);
    await answer('PHQ4', [1, 1, 1, 1]);
    const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures?theme=dark`);
    expect(body.figures.map(({ id, title }: { id: string; title: string }) => [id, title])).toEqual([['F11-GAD7', 'GAD-7']]);
    const [{ sentence, table, option }] = body.figures;
    expect(sentence).toContain('The dashed line is the cut-off, 8.');
    expect(table.rows.map((row: string[]) => row.slice(1, 3))).toEqual([
      ['Anna Berg', '12'],
      ['Anna Berg', '10'],
      ['Ben Berg', '7'],
    ]);
    expect(option.grid).toHaveLength(2);
  });

  it('suggests what to give when, and says what cannot be given yet', async () => {
    const { body } = await w.world.as(w.dana).get(`/couples/${w.couple.id}/measures`);
    const at = (occasion: string) =>
      body.suggestions.filter((one: { occasion: string }) => one.occasion === occasion).map(({ id }: { id: string }) => id);
    expect([at('intake'), at('weekly'), at('monthly')]).toEqual([['PHQ8', 'GAD7', 'CSI16', 'PCL5', 'PVS'], ['S25', 'PHQ4'], ['CSI16']]);
    const states = Object.fromEntries(body.measures.map(({ key, state }: { key: string; state: string }) => [key, state]));
    expect(states).toMatchObject({
      PHQ8: 'assignable',
      PHQ9: 'waits_on_call',
      CSI16: 'needs_permission',
      RDAS: 'typed',
      PVS: 'typed',
      ASQ: 'asked',
      HARK: 'needs_permission',
    });
  });

  it('is nothing for anybody else', async () => {
    const erik = await w.clinic.counselor('Erik');
    const elsewhere = await (await w.world.clinic('Hilltop')).counselor('Otto');
    for (const [who, status] of [
      [erik, 404],
      [elsewhere, 404],
      [w.anna, 403],
      [w.clinic.admin, 403],
    ] as const)
      expect((await w.world.as(who).get(`/couples/${w.couple.id}/measures`)).status).toBe(status);
  });
});

describe('a partner', () => {
  it('sees their own totals and nothing that judges them (M-6)', async () => {
    await answer('PHQ8', [3, 3, 2, 2, 2, 2, 1, 1], {});
    await answer('PHQ8', [3, 3, 2, null, 2, 2, 1, 1], {});
    const { status, body, text } = await w.world.as(w.anna).get('/measures/own');
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        key: 'PHQ8',
        title: 'Mood and energy (PHQ-8)',
        range: [0, 24],
        points: [
          { entryId: expect.any(String), on: expect.any(String), total: 16 },
          { entryId: expect.any(String), on: expect.any(String), total: null },
        ],
      },
    ]);
    expect(text).not.toMatch(/band|cutoff|severe|beyond/);
    expect((await w.world.as(w.ben).get('/measures/own')).body.items).toEqual([]);
  });

  it('can show answers to the counselor, never to the other partner, and stress reactions in no report', async () => {
    const { id } = await answer(
      'PCL5',
      Array.from({ length: 20 }, () => 1),
    );
    expect((await w.turn(id, 'answers', 'partner', true)).status).toBe(422);
    expect((await w.turn(id, 'answers', 'report', true)).status).toBe(422);
    expect((await w.world.as(w.ben).get(`/entries/${id}/shared`)).status).toBe(404);
    const mood = await answer('PHQ8', [1, 1, 1, 1, 1, 1, 1, 1]);
    expect((await w.turn(mood.id, 'answers', 'report', true)).status).toBe(200);
  });
});

it('stands in no document for two, not even by its title', () => {
  const measures = measureHomeworks.filter(({ kind }) => kind === 'measure');
  expect(measures.flatMap((measure) => Object.keys(measure.parts).map((key) => jointForm(measure, key)))).toEqual(
    measures.map(() => 'nothing'),
  );
  expect(measures.some(({ id }) => titleIsJoint(id))).toBe(false);
});

describe('giving a measure', () => {
  it('is like giving any homework', async () => {
    const { status, body } = await give('PHQ8');
    expect([status, body.title]).toEqual([201, 'Mood and energy (PHQ-8)']);
    const cards = (await w.world.as(w.dana).get('/library')).body.items as { id: string; kind: string }[];
    expect(cards.filter(({ kind }) => kind === 'measure').map(({ id }) => id)).toEqual(['PHQ8', 'PHQ4', 'GAD7', 'PCL5']);
  });

  it('says why the PHQ-9 has to wait', async () => {
    const { status, body } = await give('PHQ9');
    expect([status, body.errors[0].pointer]).toEqual([422, '/homeworkId']);
    expect(body.errors[0].message).toContain('use the PHQ-8');
  });

  it.each([
    ['CSI16', 'permission'],
    ['RDAS', 'its total is typed'],
    ['ASQ', 'ask it yourself'],
  ])('refuses %s in words', async (key, words) => {
    const { status, body } = await give(key);
    expect([status, body.errors[0].message]).toEqual([422, expect.stringContaining(words)]);
  });

  it('asks for the event that the questions on stress reactions are about', async () => {
    expect((await give('PCL5')).body.errors).toEqual([{ pointer: '/note', message: expect.stringContaining('name the event') }]);
    const given = await give('PCL5', { note: 'The evening of 3 May' });
    expect(given.status).toBe(201);
    const without = { schedule: { kind: 'once' }, endsOn: null, note: null };
    expect((await w.world.as(w.dana).patch(`/assignments/${given.body.id}`, without, { 'if-match': '"1"' })).status).toBe(422);
  });

  it.each([
    ['PHQ8', { kind: 'daily' }, false],
    ['PHQ8', { kind: 'every', days: 13 }, false],
    ['PHQ8', { kind: 'every', days: 14 }, true],
    ['PHQ4', { kind: 'weekly', days: ['MO', 'TH'] }, false],
    ['PHQ4', { kind: 'weekly', days: ['MO'] }, true],
    ['GAD7', { kind: 'monthly', day: 1 }, true],
  ])('%s on %o is often enough: %s', async (key, schedule, fits) => {
    const { status, body } = await give(key, { schedule, endsOn: day(90) });
    expect(status).toBe(fits ? 201 : 422);
    if (!fits) expect(body.errors[0].pointer).toBe('/schedule');
  });

  it('keeps the days between two, also against what is still to come', async () => {
    expect((await give('PHQ8', { startsOn: day(10) })).status).toBe(201);
    for (const ahead of [1, 10, 23]) {
      const { status, body } = await give('PHQ8', { startsOn: day(ahead) });
      expect([status, body.errors?.[0].pointer]).toEqual([422, '/startsOn']);
    }
    const { body } = await give('PHQ8', { startsOn: day(12) });
    expect(body.errors[0].message).toBe(
      `is too close for Anna Berg, who has the PHQ-8 on ${day(10)}: leave 14 days between, so from ${day(24)}`,
    );
    expect((await give('PHQ8', { startsOn: day(12), partnerIds: [w.ben.id] })).status).toBe(201);
    expect((await give('PHQ8', { startsOn: day(24) })).status).toBe(201);
  });

  it('does not tell by its refusals what somebody keeps to themselves', async () => {
    const { taskId } = await answer('GAD7', [1, 1, 1, 1, 1, 1, 1], {});
    await w.world.owner.query(`update task set due_on = due_on - 60 where id = $1`, [taskId]);
    expect((await give('GAD7')).status).toBe(201);
  });

  it('cannot be made too frequent later', async () => {
    const { body } = await give('PHQ4', { schedule: { kind: 'weekly', days: ['MO'] } });
    const daily = { schedule: { kind: 'daily' }, endsOn: null, note: null };
    const changed = await w.world.as(w.dana).patch(`/assignments/${body.id}`, daily, { 'if-match': '"1"' });
    expect([changed.status, changed.body.errors[0].pointer]).toEqual([422, '/schedule']);
  });
});

describe('ratings after a session', () => {
  it('are read by the counselor and never by the partner', async () => {
    const ratings = { heard_by_counselor: 8, fair_to_both: 7, worked_on_what_matters: 6, felt_safe: 5 };
    const { id } = await w.write('SR', ratings, { ratings: shared('counselor') });
    expect((await w.world.as(w.dana).get(`/entries/${id}/shared`)).body.parts).toHaveLength(1);
    expect((await w.turn(id, 'ratings', 'partner', true)).status).toBe(422);
    expect((await w.turn(id, 'ratings', 'report', true)).status).toBe(422);
  });
});
