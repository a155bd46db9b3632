import { boundaryGrid } from './boundary-grid';
import { respectedAnswers } from './boundary-grid-input';
import { coreTrend } from './core-trend';
import { coreMeasures } from './core-trend-input';
import { homeworkDone } from './homework-done';
import { eachDay } from './calendar';
import type { Figure, FigureTheme } from './figure';
import { sparkline } from './sparkline';
import { boundaryGridTexts, coreTrendTexts, homeworkDoneTexts } from './texts';

const [from, to] = ['2026-01-01', '2026-03-25'];
const days = eachDay(from, to);
const labels = ['Zoë', 'Marek'];
const sessions = ['2026-01-14', '2026-02-11'];

const trend = (theme: FigureTheme) =>
  coreTrend({
    theme,
    from,
    to,
    measures: coreMeasures,
    partners: labels.map((label, partner) => ({
      label,
      reader: 'counselor',
      entries: days
        .filter((_, day) => day % (2 + partner) === 0 && day < 60)
        .map((date, index) => ({
          date,
          values: Object.fromEntries(coreMeasures.map((measure) => [measure, index % 11])),
        })),
    })),
    marks: [
      ...sessions.map((date) => ({ date, kind: 'session' as const })),
      { date: '2026-02-20', kind: 'setback' },
      { date: '2026-03-01', kind: 'milestone' },
    ],
  });
const done = (theme: FigureTheme) =>
  homeworkDone({
    theme,
    from,
    to,
    sessions,
    partners: labels.map((label) => ({ label, tasks: days.map((due) => ({ due, submitted: due })) })),
  });
const grid = (theme: FigureTheme) =>
  boundaryGrid({
    theme,
    from: '2026-01',
    to: '2026-03',
    boundaries: [{ id: 'b', text: 'Letters stay private' }],
    partners: labels.map((label) => ({
      label,
      reader: 'counselor',
      answers: respectedAnswers.map((respected, index) => ({ boundary: 'b', respected, date: days[index * 16] ?? from })),
    })),
  });

interface Series {
  type: string;
  name: string;
  data: unknown[];
  markLine?: { data: { xAxis: number }[] };
}

const declared: Record<string, readonly string[]> = {
  F1: [homeworkDoneTexts.in_time, homeworkDoneTexts.late, homeworkDoneTexts.after, homeworkDoneTexts.open],
  F2: [...labels, ...Object.values(coreTrendTexts.mark)],
  F10: Object.values(boundaryGridTexts.answer),
};

function* walk(value: unknown, key = ''): Generator<[string, unknown]> {
  yield [key, value];
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (value !== null && typeof value === 'object') for (const [name, inner] of Object.entries(value)) yield* walk(inner, name);
}

const figures = (['light', 'dark', 'print'] as const).flatMap((theme) =>
  [trend(theme), done(theme), grid(theme)].map((figure): [string, FigureTheme, Figure] => {
    if (!figure) throw new Error('Every figure of this spec has something to show.');
    return [figure.id, theme, figure];
  }),
);

describe.each(figures)('%s in %s', (id, _theme, figure) => {
  const series = figure.option['series'] as Series[];

  it('draws the declared series and nothing else: no target, no projection, no score put together (RS-1, RS-2)', () => {
    expect([...new Set(series.map(({ name }) => name))].sort()).toEqual([...(declared[id] ?? [])].sort());
    expect(series.every(({ type }) => ['line', 'scatter', 'bar'].includes(type))).toBe(true);
  });

  it('has upright lines at the given days only, and no other mark', () => {
    const given = ['2026-01-14', '2026-02-11', '2026-02-20', '2026-03-01'].map((day) => days.indexOf(day));
    const lines = series.flatMap(({ markLine }) => markLine?.data ?? []);
    expect(lines.every((line) => Object.keys(line).join() === 'xAxis' && given.includes(line.xAxis))).toBe(true);
    for (const [key] of walk(figure.option))
      expect(['markPoint', 'markArea', 'visualMap', 'dataset', 'transform', 'graphic']).not.toContain(key);
  });

  it('speaks of no streak, goal, score, prediction or rank', () => {
    expect(JSON.stringify(figure)).not.toMatch(/streak|target|goal|score|predict|forecast|rank|behind|failed|overdue|average/i);
  });

  it('is plain data, so that it can be stored and handed to a thread', () => {
    expect(structuredClone(figure)).toEqual(figure);
    for (const [, value] of walk(figure)) expect(['function', 'symbol']).not.toContain(typeof value);
  });

  it('has a table with a cell under each title, and its sentence as alternative text', () => {
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.head.length);
    expect(figure.option['aria']).toMatchObject({ label: { description: figure.sentence } });
  });
});

describe('F2', () => {
  it('ends its lines with the last check-in’s week, whatever days follow', () => {
    const lines = (trend('light')?.option['series'] as Series[]).filter(({ type, data }) => type === 'line' && data.length > 0);
    for (const { data } of lines) {
      expect(data).toHaveLength(days.length);
      expect(data.slice(70).every((value) => value === null)).toBe(true);
    }
  });

  it('does not start again after a hard time (RS-6)', () => {
    const withMark = trend('light')?.option['series'] as Series[];
    const zoe = withMark.find(({ type, name }) => type === 'line' && name === 'Zoë');
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
