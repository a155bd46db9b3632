import type { Figure } from '@groundwork/chart';
import { catalog } from '../catalog';
import { addDays, type Answers, type Homework } from '../kit';
import { findHomework, library } from '../library';
import { measureAnswers } from '../measures';
import { exampleFigures } from './example-figure';
import { figuresOf, numberedFigures, picturesOf } from './figures-of';
import { figureNeeds } from './needs';
import type { FigureEntry, FigureResponse, FigureSource } from './source';

const homework = (id: string): Homework => {
  const found = findHomework(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

const at = (day: string, hour = 12) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
let made = 0;
const entry = (id: string, side: 0 | 1, day: string, answers: Answers, responses: readonly FigureResponse[] = []): FigureEntry => ({
  id: `entry-${(made += 1)}`,
  homework: homework(id),
  side,
  day,
  at: at(day),
  round: null,
  answers,
  responses,
});
const response = (form: string, side: 0 | 1, day: string, answers: Answers, hour = 12, on?: string): FigureResponse => ({
  id: `response-${(made += 1)}`,
  form,
  side,
  day,
  at: at(day, hour),
  answers,
  ...(on !== undefined && { on }),
});

/** Zoë was hurt, Marek is involved; March 2026. */
const source = (entries: readonly FigureEntry[], reader: 'counselor' | 'author' = 'counselor'): FigureSource => ({
  theme: 'light',
  language: 'en-GB',
  from: '2026-03-02',
  to: '2026-03-29',
  people: [
    { label: 'Zoë', roles: ['hurt'], reader },
    { label: 'Marek', roles: ['involved'], reader },
  ],
  entries,
});
const rowsOf = (figures: readonly Figure[], id: string) => figures.find((figure) => figure.id === id)?.table.rows;

describe('the numbered figures, from entries', () => {
  it('F3: what was given minus what was felt, of the latest round both wrote', () => {
    const pillars = (side: 0 | 1, day: string, honesty: number) => entry('S01', side, day, { honesty, empathy: null });
    const figures = numberedFigures(source([pillars(0, '2026-03-03', 4), pillars(1, '2026-03-05', 7), pillars(1, '2026-03-27', 9)]), [
      'F3',
    ]);
    // The later one of Marek has no counterpart of Zoë within two weeks.
    expect(rowsOf(figures, 'F3')).toEqual([['Honesty', '7', '4', '3']]);
  });

  it('F2: check-ins, with hard times and small wins as marks', () => {
    const figures = numberedFigures(
      source([
        entry('S25', 0, '2026-03-03', { mood: 5, trust: 3, safety: 4, connection: 6 }),
        entry('S36', 1, '2026-03-12', {
          happened: '2026-03-10T20:00:00+01:00',
          how_told: 'directly',
          told_partner: '2026-03-11T08:00:00+01:00',
        }),
      ]),
    );
    const trend = figures.find(({ id }) => id === 'F2');
    expect(trend?.table.rows.map((row) => row.at(-1)).filter(Boolean)).toEqual(['Hard time 10 Mar']);
    expect(rowsOf(figures, 'F9')).toEqual([['10 Mar 2026', homework('S36').title, 'I told it myself', '12 hours']]);
  });

  it('F4 and F5: a promise by its own mark and by the other’s', () => {
    const promise = (day: string, self: string, other: string) =>
      entry('S30', 1, '2026-03-02', { promise: 'Home by six', due: `${day}T18:00:00+01:00` }, [
        response('self_mark', 1, day, { mark: self }),
        response('partner_mark', 0, day, { mark: other }),
      ]);
    const days = ['2026-03-10', '2026-03-12', '2026-03-14', '2026-03-16', '2026-03-18'];
    const figures = numberedFigures(
      source(days.map((day, index) => promise(day, index === 0 ? 'missed' : 'kept', index < 2 ? 'not_kept' : 'kept'))),
      ['F4'],
    );
    expect(rowsOf(figures, 'F4')?.at(-1)?.slice(0, 4)).toEqual(['23 Mar 2026', '80% (5)', '0% (5)', '60% (5)']);
    expect(rowsOf(figures, 'F5')).toEqual([['Marek', '5', '1', '20%']]);
  });

  it('F6: waves by week, by way of coping from three on, by hour', () => {
    const wave = (day: string, intensity: number | null, after?: number) =>
      entry('S42', 0, day, {
        at: `${day}T22:10:00+01:00`,
        kind: 'place',
        intensity,
        coping: ['walk'],
        ...(after === undefined ? {} : { after }),
      });
    const logged = [wave('2026-03-03', 8, 4), wave('2026-03-04', 6, 5), wave('2026-03-10', 7, 6), wave('2026-03-11', null)];
    const figures = numberedFigures(source(logged));
    expect(rowsOf(figures, 'F6')).toEqual([
      ['2 Mar 2026', '2', '7'],
      ['9 Mar 2026', '2', '7'],
    ]);
    const drops = [...figures, ...picturesOf(homework('S42'), source(logged))]
      .flatMap(({ table }) => table.rows)
      .filter(([, value]) => value === '2 (n = 3)');
    expect(drops).toHaveLength(1);
  });

  it('F7 and F8: talks, each rated by both on their own', () => {
    const after = (side: 0 | 1, day: string, answers: Answers) => response('after', side, day, answers);
    const setup = entry('S17', 0, '2026-03-01', { slots_per_week: 2, length: 20, closing_activity: 'Tea', stop_word: 'Stop' }, [
      after(0, '2026-03-03', { held: true, ended_on_time: true, felt_heard: 4 }),
      after(1, '2026-03-03', { held: true, ended_on_time: true, felt_heard: 8 }),
      after(0, '2026-03-05', { held: true, ended_on_time: false, felt_heard: null }),
      after(1, '2026-03-05', { held: true, ended_on_time: true }),
      after(1, '2026-03-12', { held: false }),
    ]);
    const figures = numberedFigures(source([setup]));
    expect(figures.find(({ id }) => id === 'F7')?.sentence).toContain('Zoë 4 (n = 1) and Marek 8 (n = 1)');
    expect(figures.find(({ id }) => id === 'F8')?.sentence).toContain(
      '2 talks held. In the weeks that are over, 2 of 8 planned. 100% ended on time (1 of 1).',
    );
  });

  it('F11: a measure with its change in words for the counselor, and without for its author', () => {
    const given = (day: string, value: number) => entry('GAD7', 0, day, measureAnswers(Array.from({ length: 7 }, () => value)));
    const entries = [given('2026-03-02', 2), given('2026-03-20', 1)];
    expect(rowsOf(numberedFigures(source(entries)), 'F11-GAD7')).toEqual([
      ['2 Mar 2026', 'Zoë', '14', 'first'],
      ['20 Mar 2026', 'Zoë', '7', 'reliably better, crossed the cut-off'],
    ]);
    const own = numberedFigures(source(entries, 'author'));
    expect(rowsOf(own, 'F11-GAD7')).toEqual([
      ['2 Mar 2026', 'Zoë', '14'],
      ['20 Mar 2026', 'Zoë', '7'],
    ]);
    expect(JSON.stringify(own)).not.toMatch(/cut-off|reliabl|anxiety disorder/i);
  });

  it('F14: dates that took place, and closeness', () => {
    const date = entry('S66', 0, '2026-03-04', { when: '2026-03-06T19:00:00+01:00', plan: 'Walk', planner: 'a' }, [
      response('after', 0, '2026-03-07', { happened: true, enjoyed: 6 }),
      response('after', 1, '2026-03-07', { happened: true, enjoyed: 7 }),
    ]);
    const figures = numberedFigures(source([date, entry('S61', 1, '2026-03-08', { close: 5 })]));
    expect(figures.find(({ id }) => id === 'F14')?.sentence).toContain('1 date held and closeness (0 to 10) from Marek, 1 entry');
  });

  it('are none of nothing', () => {
    expect(figuresOf(library(), source([]))).toEqual([]);
  });
});

describe('a homework’s own pictures', () => {
  it('tell how long a need waited, and that one still waits', () => {
    const need = (day: string, responses: FigureResponse[]) =>
      entry('S16', 0, day, { need: 'Rest', kind: 'time_alone', request: 'One evening' }, responses);
    const figures = picturesOf(
      homework('S16'),
      source([need('2026-03-03', [response('reply', 1, '2026-03-04', { reply: 'yes' })]), need('2026-03-10', [])]),
    );
    const wait = figures.find(({ table }) => table.head.includes('How long it took'));
    expect(wait?.table.rows.map((row) => row[3])).toEqual(['24 hours', 'Not yet']);
  });

  it('count steps both said yes to, round by round, and name none (S60)', () => {
    const { match, fields } = homework('S60');
    const group = match && fields[match.field];
    if (!match || group?.kind !== 'group') throw new Error('S60 matches');
    const [first = '', second = ''] = Object.keys(Object(Reflect.get(group.fields[match.step] ?? {}, 'options')));
    const map = (side: 0 | 1, day: string, steps: string[]) =>
      entry('S60', side, day, { [match.field]: steps.map((step) => ({ [match.step]: step, [match.answer]: match.yes[0] ?? '' })) });
    const entries = [map(0, '2026-03-03', [first, second]), map(1, '2026-03-04', [first]), map(0, '2026-03-28', [first])];
    const [figure] = picturesOf(homework('S60'), source(entries));
    expect(figure?.table.rows.map((row) => row[1])).toEqual(['1 (1)']);
    expect(picturesOf(homework('S60'), source(entries, 'author'))).toEqual([]);
  });

  it('show the author their own alone', () => {
    const figures = picturesOf(homework('S41'), {
      ...source([entry('S41', 1, '2026-03-03', { patience_hard: 6, i_pushed: false })], 'author'),
    });
    expect(figures.length).toBeGreaterThan(0);
    expect(JSON.stringify(figures)).not.toContain('Zoë');
  });
});

describe.each(library().map((one) => [one.id, one] as const))('%s', (_, definition) => {
  const figures = exampleFigures(definition, 'light');

  it('draws its examples in words and pictures without a gap', () => {
    for (const figure of figures) {
      expect(figure.n).toBeGreaterThan(0);
      expect(`${figure.title} ${figure.sentence} ${JSON.stringify(figure.table)}`).not.toMatch(/undefined|NaN|\{\w+\}/);
      for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.head.length);
    }
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    expect(exampleFigures(definition, 'light')).toEqual(figures);
  });

  it('has a picture for the library where it names one', () => {
    const named = definition.figures.filter(
      ({ figure, fields }) => !['F1', 'F5', 'F10', 'F15'].includes(figure) && !(figure === 'F2' && fields),
    );
    const promised = named.length + (definition.pictures?.length ?? 0);
    expect(figures.length >= Math.min(1, promised)).toBe(true);
  });

  it('reads parts it has', () => {
    const needs = figureNeeds(definition);
    for (const part of needs?.parts ?? []) expect(Object.keys(definition.parts)).toContain(part);
    if (figures.length > 0) expect(needs).not.toBeNull();
  });
});

it('opens no words for a picture of numbers (S25)', () => {
  expect(figureNeeds(homework('S25'))).toEqual({ parts: ['ratings'], responses: [], counts: false });
  expect(figureNeeds(homework('S25'), ['F1'])).toBeNull();
  expect(figureNeeds(homework('S42'))?.parts).not.toContain('words');
  expect(figureNeeds(homework('S48'))).toEqual({ parts: [], responses: [], counts: true });
});

it('draws two years of a busy couple', () => {
  const day = (index: number) => addDays('2024-03-31', index % 728);
  const entries = Array.from({ length: 2000 }, (_, index) => {
    const side = index % 2 === 0 ? 0 : 1;
    const definition = catalog[index % catalog.length];
    const example = definition?.examples[0];
    return definition && example ? [entry(definition.id, side, day(index), example.answers)] : [];
  }).flat();
  const figures = figuresOf(library(), { ...source(entries), from: '2024-03-31' });
  expect(figures.length).toBeGreaterThan(20);
});
