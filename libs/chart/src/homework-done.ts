import type { EChartsCoreOption } from 'echarts/core';
import { dayLabel } from './calendar';
import type { Figure, FigureSettings, IsoDate } from './figure';
import { baseOption, hidden } from './frame';
import { palettes } from './palette';
import { fill, homeworkDoneTexts, list, type HomeworkDoneTexts } from './texts';

/** One due task; days in the clinic's time zone. Metadata only: what was written plays no part. */
export interface HomeworkTask {
  due: IsoDate;
  /** Null while it is open. */
  submitted: IsoDate | null;
}

export interface HomeworkDoneInput extends FigureSettings {
  from: IsoDate;
  to: IsoDate;
  partners: readonly { label: string; tasks: readonly HomeworkTask[] }[];
  /** Days of the couple's sessions, past and planned. */
  sessions: readonly IsoDate[];
  texts?: HomeworkDoneTexts;
}

/** `late` is after due and no later than the day of the next session; without a next session every later day is `late`. */
export const doneStates = ['in_time', 'late', 'after', 'open'] as const;
export type DoneState = (typeof doneStates)[number];

/** In which state a task stands. */
export function doneState(task: HomeworkTask, sessions: readonly IsoDate[]): DoneState {
  if (task.submitted === null) return 'open';
  if (task.submitted <= task.due) return 'in_time';
  const next = [...sessions].sort().find((session) => session > task.due);
  return next === undefined || task.submitted <= next ? 'late' : 'after';
}

const TOP = 58;
const ROW = 40;

type Counts = Record<DoneState, number> & { label: string; due: number };

function counts(input: HomeworkDoneInput): Counts[] {
  return input.partners.map(({ label, tasks }) => {
    const inside = tasks.filter(({ due }) => due >= input.from && due <= input.to);
    const states = inside.map((task) => doneState(task, input.sessions));
    const of = (state: DoneState) => states.filter((one) => one === state).length;
    return { label, due: inside.length, in_time: of('in_time'), late: of('late'), after: of('after'), open: of('open') };
  });
}

function option(input: HomeworkDoneInput, rows: readonly Counts[], texts: HomeworkDoneTexts, sentence: string): EChartsCoreOption {
  const palette = palettes[input.theme];
  const fills: Record<DoneState, string> = { in_time: palette.ramp[0], late: palette.ramp[1], after: palette.ramp[2], open: palette.paper };
  return {
    ...baseOption(input.theme, sentence),
    grid: { left: 4, right: 12, top: TOP, height: rows.length * ROW, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: palette.muted, fontSize: 11 },
      splitLine: { lineStyle: { color: palette.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: rows.map(({ label }) => label),
      axisLine: hidden,
      axisTick: hidden,
      axisLabel: { color: palette.ink, fontSize: 12, width: 120, overflow: 'truncate' },
    },
    series: doneStates.map((state) => ({
      type: 'bar',
      name: texts[state],
      stack: 'due',
      barWidth: 20,
      itemStyle: { color: fills[state], borderColor: palette.ramp[0], borderWidth: 1 },
      label: { show: true, color: state === 'in_time' ? palette.paper : palette.ink, fontSize: 11 },
      data: rows.map((row) => (row[state] > 0 ? row[state] : null)),
    })),
  };
}

/**
 * F1, homework done: submitted of due in the window, per partner. For the counselor, and for a partner with their own row only (RS-5); never
 * part of a document both partners read.
 * @returns null when nothing was due
 */
export function homeworkDone(input: HomeworkDoneInput): Figure | null {
  const texts = input.texts ?? homeworkDoneTexts;
  const language = input.language ?? 'en';
  const rows = counts(input).filter(({ due }) => due > 0);
  if (rows.length === 0) return null;
  const period = { from: dayLabel(language, true)(input.from), to: dayLabel(language, true)(input.to) };
  const done = (row: Counts) => row.due - row.open;
  const partners = list(
    rows.map((row) => fill(texts.partner, { label: row.label, done: done(row), due: row.due })),
    language,
  );
  const sentence = fill(texts.sentence, { ...period, partners });
  return {
    id: 'F1',
    title: texts.title,
    sentence,
    option: option(input, rows, texts, sentence),
    table: {
      caption: fill(texts.caption, period),
      head: [texts.head.partner, texts.head.due, texts.head.done, ...doneStates.map((state) => texts[state])],
      rows: rows.map((row) => [row.label, row.due, done(row), ...doneStates.map((state) => row[state])].map(String)),
    },
    n: rows.reduce((sum, { due }) => sum + due, 0),
    height: TOP + rows.length * ROW + 28,
  };
}
