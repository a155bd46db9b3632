import { addDays, eachDay } from './calendar';
import { boundaryGrid } from './boundary-grid';
import { respectedAnswers } from './boundary-grid-input';
import { clockGrid } from './clock-grid';
import { connection } from './connection';
import { coreTrend } from './core-trend';
import { coreMeasures } from './core-trend-input';
import type { Figure, FigureTheme } from './figure';
import { heard } from './heard';
import { homeworkDone } from './homework-done';
import { markDifference } from './mark-difference';
import { meanDrop } from './mean-drop';
import { measureTotals } from './measure-totals';
import { monthGrid } from './month-grid';
import { optionMix } from './option-mix';
import { promiseRate } from './promise-rate';
import { partnerMarks, selfMarks, type PromiseRow } from './promises';
import { scoreLines } from './score-lines';
import { talksHeld } from './talks';
import { triggerLoad } from './trigger-load';
import { twoSides } from './two-sides';
import { disclosureTexts, waits } from './waits';
import { weekCounts } from './week-counts';

/** Every figure once, from a couple with a lot of everything; for the spec of the rules. */

export const [from, to] = ['2026-01-01', '2026-03-25'] as const;
export const days = eachDay(from, to);
export const labels = ['Zoë', 'Marek'] as const;
const sessions = ['2026-01-14', '2026-02-11'];
const reader = 'counselor' as const;

export const marks = [
  ...sessions.map((date) => ({ date, kind: 'session' as const })),
  { date: '2026-02-20', kind: 'setback' as const },
  { date: '2026-03-01', kind: 'milestone' as const },
  { date: '2026-03-03', kind: 'disclosure' as const },
];

/** Entries of each partner; not the same days, and none in the last two weeks. */
const sides = labels.map((label, partner) => ({
  label,
  reader,
  at: days.filter((_, day) => day % (2 + partner) === 0 && day < 60).map((date, index) => ({ date, index })),
}));
const side = (partner: number) => ({ label: labels[partner] ?? '', reader });
const of = <T>(partner: number, make: (date: string, index: number) => T): T[] =>
  (sides[partner]?.at ?? []).map(({ date, index }) => make(date, index));

const promises: PromiseRow[] = days.slice(0, 60).map((due, index) => ({
  due,
  self: selfMarks[index % selfMarks.length] ?? null,
  other: partnerMarks[index % partnerMarks.length] ?? null,
}));
const options = ['walk', 'breathing', 'other'].map((key) => ({ key, label: `The ${key}` }));

export function everyFigure(theme: FigureTheme): (Figure | null)[] {
  const window = { theme, from, to, marks };
  const grid = { theme, from: from.slice(0, 7), to: to.slice(0, 7) };
  return [
    homeworkDone({
      ...window,
      sessions,
      partners: labels.map((label) => ({ label, tasks: days.map((due) => ({ due, submitted: due })) })),
    }),
    coreTrend({
      ...window,
      measures: coreMeasures,
      partners: labels.map((_, partner) => ({
        ...side(partner),
        entries: of(partner, (date, index) => ({ date, values: Object.fromEntries(coreMeasures.map((one) => [one, index % 11])) })),
      })),
    }),
    twoSides({
      theme,
      id: 'F3',
      title: 'Pillars',
      unit: '0 to 10',
      min: 0,
      max: 10,
      gap: true,
      rows: [{ key: 'honesty', label: 'Honesty' }],
      entries: [
        { ...side(1), side: 1, date: '2026-03-02', values: { honesty: 7 } },
        { ...side(0), side: 0, date: '2026-03-03', values: { honesty: 4 } },
      ],
    }),
    promiseRate({
      ...window,
      partners: [
        { ...side(0), promises: [] },
        { ...side(1), promises },
      ],
    }),
    markDifference({
      ...window,
      partners: [
        { ...side(0), promises: [] },
        { ...side(1), promises },
      ],
    }),
    triggerLoad({
      ...window,
      partners: labels.map((_, at) => ({ ...side(at), entries: of(at, (date, index) => ({ date, intensity: index % 11 })) })),
    }),
    meanDrop({
      ...window,
      id: 'F6-coping',
      title: 'Coping',
      options,
      partners: labels.map((_, at) => ({
        ...side(at),
        entries: of(at, (date, index) => ({ date, chosen: [options[index % 3]?.key ?? ''], drop: index % 5 })),
      })),
    }),
    clockGrid({
      ...window,
      id: 'F6-hours',
      title: 'Hours',
      partners: labels.map((_, at) => ({ ...side(at), entries: of(at, (date, index) => ({ date, hour: index % 24 })) })),
    }),
    heard({ ...window, partners: labels.map((_, at) => ({ ...side(at), talks: of(at, (date, index) => ({ date, heard: index % 11 })) })) }),
    talksHeld({ ...window, talks: of(0, (date) => ({ date, held: true, endedOnTime: true })), plans: [{ from, perWeek: 2 }] }),
    waits({
      ...window,
      id: 'F9',
      title: 'Until told',
      reader,
      texts: disclosureTexts,
      events: of(1, (date, index) => ({ date, hours: index, from: 'A report', how: 'Told' })),
    }),
    boundaryGrid({
      ...grid,
      boundaries: [{ id: 'b', text: 'Letters stay private' }],
      partners: labels.map((_, at) => ({
        ...side(at),
        answers: respectedAnswers.map((respected, index) => ({ boundary: 'b', respected, date: addDays(from, index * 16) })),
      })),
    }),
    measureTotals({
      ...window,
      measure: 'GAD7',
      scale: { label: 'Worry', min: 0, max: 21, cutoff: 8, reliable: { points: 4, estimate: false } },
      partners: labels.map((_, at) => ({
        ...side(at),
        band: { from: 3, to: 11 },
        results: of(at, (date, index) => ({ date, total: 7 + (index % 3) })),
      })),
    }),
    connection({
      ...window,
      dates: days.slice(0, 20),
      rituals: days.slice(10, 40),
      partners: labels.map((_, at) => ({ ...side(at), closeness: of(at, (date, index) => ({ date, value: index % 11 })) })),
    }),
    scoreLines({
      ...window,
      id: 'S23-0',
      title: 'Lines',
      measures: [{ key: 'one', label: 'How it was', unit: '0 to 10', min: 0, max: 10 }],
      partners: labels.map((_, at) => ({ ...side(at), entries: of(at, (date, index) => ({ date, values: { one: index % 11 } })) })),
    }),
    weekCounts({
      ...window,
      id: 'S21-0',
      title: 'Weeks',
      partners: labels.map((_, at) => ({ ...side(at), entries: of(at, (date) => ({ date })) })),
    }),
    weekCounts({
      ...window,
      id: 'S46-0',
      title: 'Stayed',
      share: 'I stayed',
      partners: labels.map((_, at) => ({ ...side(at), entries: of(at, (date, index) => ({ date, yes: index % 2 === 0 })) })),
    }),
    optionMix({
      ...window,
      id: 'S42-0',
      title: 'Mix',
      options,
      partners: labels.map((_, at) => ({
        ...side(at),
        entries: of(at, (date, index) => ({ date, chosen: [options[index % 3]?.key ?? ''] })),
      })),
    }),
    monthGrid({
      ...grid,
      id: 'S59-0',
      title: 'Grid',
      options,
      items: [{ key: 'who', label: 'Who knows' }],
      partners: labels.map((_, at) => ({
        ...side(at),
        answers: of(at, (date, index) => ({ item: 'who', date, answer: options[index % 3]?.key ?? '' })),
      })),
    }),
  ];
}
