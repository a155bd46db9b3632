import { boundaryGridTexts, homeworkDoneTexts } from './texts';
import { connectionTexts } from './connection';
import type { Figure, FigureTheme } from './figure';
import { markDifferenceTexts } from './mark-difference';
import { markTexts } from './marks';
import { measureTotalsTexts } from './measure-totals';
import { promiseRateTexts } from './promise-rate';
import { days, everyFigure, labels, marks, to } from './rules-stage';
import { sparkline } from './sparkline';
import { talksTexts } from './talks';
import { placeOn } from './time-axis';
import { twoSidesTexts } from './two-sides';
import { disclosureTexts } from './waits';
import { weekCountsTexts } from './week-counts';

interface Series {
  type: string;
  name: string;
  data: unknown[];
  silent?: boolean;
  markLine?: { data: { xAxis: number }[] };
}

const overTime = ['F2', 'F4', 'F6', 'F7', 'F8', 'F11-GAD7', 'F14', 'S23-0', 'S21-0', 'S46-0'];
const byWeek = ['F4', 'F6', 'F8', 'F14', 'S21-0', 'S46-0'];

/** Everything a picture may draw. */
const declared: Record<string, readonly string[]> = {
  F1: [homeworkDoneTexts.in_time, homeworkDoneTexts.late, homeworkDoneTexts.after, homeworkDoneTexts.open],
  F2: labels,
  F3: [...labels, twoSidesTexts.difference],
  F4: [promiseRateTexts.self, promiseRateTexts.other],
  F5: [markDifferenceTexts.bar],
  F6: labels,
  'F6-coping': labels,
  'F6-hours': labels,
  F7: labels,
  F8: Object.values(talksTexts.series),
  F9: [disclosureTexts.series],
  F10: Object.values(boundaryGridTexts.answer),
  'F11-GAD7': [...labels, ...Object.values(measureTotalsTexts.series)],
  F14: [...labels, ...Object.values(connectionTexts.series)],
  'S23-0': labels,
  'S21-0': labels,
  'S46-0': ['I stayed', weekCountsTexts.other],
  'S42-0': labels,
  'S59-0': ['The walk', 'The breathing', 'The other'],
};

function* walk(value: unknown, key = ''): Generator<[string, unknown]> {
  yield [key, value];
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (value !== null && typeof value === 'object') for (const [name, inner] of Object.entries(value)) yield* walk(inner, name);
}

const seriesOf = (figure: Figure) => figure.option['series'] as Series[];

const figures = (['light', 'dark', 'print'] as const).flatMap((theme) =>
  everyFigure(theme).map((figure): [string, FigureTheme, Figure] => {
    if (!figure) throw new Error('Every figure of this spec has something to show.');
    return [figure.id, theme, figure];
  }),
);

it('walks every figure', () => {
  expect(
    figures
      .filter(([, theme]) => theme === 'light')
      .map(([id]) => id)
      .sort(),
  ).toEqual(Object.keys(declared).sort());
});

describe.each(figures)('%s in %s', (id, _theme, figure) => {
  const series = seriesOf(figure);

  it('draws the declared series and nothing else: no target, no projection, no score put together (RS-1, RS-2)', () => {
    const names = [...(declared[id] ?? []), ...(overTime.includes(id) ? Object.values(markTexts) : [])];
    expect([...new Set(series.map(({ name }) => name))].sort()).toEqual([...names].sort());
    expect(series.every(({ type }) => ['line', 'scatter', 'bar'].includes(type))).toBe(true);
  });

  it('has upright lines where something happened, in every panel over time, and no other mark (S36, S76)', () => {
    const place = placeOn({ from: days[0] ?? '', to }, byWeek.includes(id) ? 'week' : 'day');
    const given = [...new Set(marks.map(({ date }) => place(date)))].sort();
    const lines = series.flatMap(({ markLine }) => markLine?.data ?? []);
    expect(lines.every((line) => Object.keys(line).join() === 'xAxis')).toBe(true);
    const drawn = [...new Set(lines.map(({ xAxis }) => xAxis))].sort();
    expect(drawn).toEqual(overTime.includes(id) ? given : []);
    const panels = (figure.option['grid'] as unknown[] | object) instanceof Array ? (figure.option['grid'] as unknown[]).length : 1;
    expect(series.filter(({ markLine }) => markLine)).toHaveLength(overTime.includes(id) ? panels * 4 : 0);
    for (const [key] of walk(figure.option))
      expect(['markPoint', 'markArea', 'visualMap', 'dataset', 'transform', 'graphic']).not.toContain(key);
  });

  it('has no level line to reach, save the cut-off and the band of a measure', () => {
    const level = series.filter(
      ({ type, data }) =>
        type === 'line' && data.length === 2 && JSON.stringify(data[0]).split(',')[1] === JSON.stringify(data[1]).split(',')[1],
    );
    const allowed = id === 'F11-GAD7' ? Object.values(measureTotalsTexts.series) : [twoSidesTexts.difference];
    expect(level.every(({ name }) => allowed.includes(name))).toBe(true);
  });

  it('ends with the last entry: nothing is drawn ahead of what was written (RS-1)', () => {
    if (!overTime.includes(id) || id === 'F4') return;
    const place = placeOn({ from: days[0] ?? '', to }, byWeek.includes(id) ? 'week' : 'day');
    // A trend stands on for the seven days after the last entry it is made of.
    const last = (place(days[59] ?? '') ?? 0) + (byWeek.includes(id) ? 0 : 7);
    const ahead = series
      .filter(
        ({ name }) =>
          declared[id]?.includes(name) && name !== talksTexts.series.planned && !Object.values(measureTotalsTexts.series).includes(name),
      )
      .flatMap(({ data }) =>
        data.map((value, index): [number, unknown] => (Array.isArray(value) ? (value as [number, unknown]) : [index, value])),
      )
      .filter(([at, value]) => at > last && value !== null);
    expect(ahead).toEqual([]);
  });

  it('speaks of no streak, goal, score, prediction or rank', () => {
    expect(JSON.stringify(figure)).not.toMatch(/streak|target|goal|score|predict|forecast|rank|behind|failed|overdue|average|cured/i);
  });

  it('is plain data, so that it can be stored and handed to a thread', () => {
    expect(structuredClone(figure)).toEqual(figure);
    for (const [, value] of walk(figure)) expect(['function', 'symbol', 'undefined']).not.toContain(typeof value);
  });

  it('says how many entries it stands on, and has a table with a cell under each title and its sentence as alternative text', () => {
    expect(figure.n).toBeGreaterThan(0);
    expect(figure.sentence).not.toMatch(/[{}]|undefined|NaN/);
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.head.length);
    expect(JSON.stringify(figure.table)).not.toMatch(/[{}](?=\w+\})|undefined|NaN/);
    expect(figure.option['aria']).toMatchObject({ label: { description: figure.sentence } });
  });
});

describe('F2', () => {
  it('does not start again after a hard time (RS-6)', () => {
    const trend = everyFigure('light').find((figure) => figure?.id === 'F2');
    const zoe = trend && seriesOf(trend).find(({ type, name }) => type === 'line' && name === 'Zoë');
    const around = days.indexOf('2026-02-20');
    expect(zoe?.data.slice(around - 3, around + 4).every((value) => typeof value === 'number')).toBe(true);
  });
});

describe('the tiny line of a caseload', () => {
  it('is one line of weekly middle values without marks', () => {
    const entries = days.map((date, index) => ({ date, value: index % 11 }));
    const series = sparkline({ entries, to }, 'light', 'Trust over twelve weeks')['series'] as Series[];
    expect(series).toHaveLength(1);
    expect(series[0]?.data).toHaveLength(12);
    expect(series[0]?.markLine).toBeUndefined();
  });
});
