import { blocksTable } from './blocks-table';
import { addDays, dayLabel } from './calendar';
import type { Figure, IsoDate } from './figure';
import { percentFormat } from './numbers';
import { palettes } from './palette';
import { barSeries } from './side-look';
import { count, fill } from './texts';
import { placeOn, placesOf, timeHeight, timeOption, type TimeSettings } from './time-axis';

/** English words of F8. */
export const talksTexts = {
  title: 'Talks held',
  sentence: 'Hard talks in each week, from {from} to {to}: {held}.{planned}{ended}',
  held: { one: '{n} talk held', other: '{n} talks held' },
  planned: ' In the weeks that are over, {held} of {planned} planned.',
  ended: ' {share} ended on time ({yes} of {n}).',
  panel: 'Talks',
  series: { held: 'Held', planned: 'Planned' },
  head: { held: 'Held', planned: 'Planned', ended: 'Ended on time' },
  cell: '{yes} of {n}',
  caption: 'Talks in each week, {from} to {to}',
};

/** One talk, however many of the two said something about it. */
export interface Talk {
  date: IsoDate;
  held: boolean;
  /** Null when nobody said, or they said different things. */
  endedOnTime: boolean | null;
}

export interface TalksInput extends TimeSettings {
  talks: readonly Talk[];
  /** What both agreed on, oldest first: so many a week from a day on. */
  plans: readonly { from: IsoDate; to?: IsoDate; perWeek: number }[];
  texts?: typeof talksTexts;
}

/** Planned in a week: what was in force on its last day, once the week is over. */
function plannedIn(start: IsoDate, { plans, to }: TalksInput): number | null {
  const last = addDays(start, 6);
  if (last > to) return null;
  return plans.findLast((plan) => plan.from <= start && (plan.to === undefined || plan.to >= last))?.perWeek ?? null;
}

/**
 * F8, talk adherence: talks held (S17) beside what both planned for a week, and how many ended on time. For the couple's talk about its own plan; a week that runs is not counted.
 * @returns null when no talk was held
 */
export function talksHeld(input: TalksInput): Figure | null {
  const { texts = talksTexts, language = 'en', theme, from, to } = input;
  const talks = input.talks.filter(({ date, held }) => held && date >= from && date <= to);
  if (talks.length === 0) return null;
  const place = placeOn(input, 'week');
  const weeks = placesOf(input, 'week').map((start, index) => {
    const mine = talks.filter(({ date }) => place(date) === index);
    const said = mine.filter(({ endedOnTime }) => endedOnTime !== null);
    return {
      start,
      held: mine.length,
      planned: plannedIn(start, input),
      yes: said.filter(({ endedOnTime }) => endedOnTime).length,
      n: said.length,
    };
  });
  const percent = percentFormat(language);
  const over = weeks.filter(({ planned }) => planned !== null);
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const planned = { held: sum(over.map(({ held }) => held)), planned: sum(over.map((week) => week.planned)) };
  const [yes, n] = [sum(weeks.map((week) => week.yes)), sum(weeks.map((week) => week.n))];
  const day = dayLabel(language, true);
  const period = { from: day(from), to: day(to) };
  const sentence = fill(texts.sentence, {
    ...period,
    held: count(texts.held, talks.length, language),
    planned: planned.planned > 0 ? fill(texts.planned, planned) : '',
    ended: n > 0 ? fill(texts.ended, { share: percent(yes / n), yes, n }) : '',
  });
  const { ramp, paper, muted } = palettes[theme];
  const outline = { color: paper, borderColor: muted, borderWidth: 1, borderType: [3, 2] };
  const positive = (value: number | null) => (value ? value : null);
  const held = {
    ...barSeries(
      0,
      texts.series.held,
      weeks.map((week) => positive(week.held)),
      theme,
    ),
    itemStyle: { color: ramp[0] },
  };
  const plan = {
    ...barSeries(
      1,
      texts.series.planned,
      weeks.map((week) => positive(week.planned)),
      theme,
    ),
    itemStyle: outline,
  };
  const series = planned.planned > 0 ? [held, plan] : [held];
  const week = (start: IsoDate) => weeks.find((one) => one.start === start);
  const columns = [
    { head: texts.head.held, cell: (start: IsoDate) => (week(start)?.held ? String(week(start)?.held) : null) },
    { head: texts.head.planned, cell: (start: IsoDate) => (week(start)?.planned ? String(week(start)?.planned) : null) },
    {
      head: texts.head.ended,
      cell: (start: IsoDate) => (week(start)?.n ? fill(texts.cell, { yes: week(start)?.yes ?? 0, n: week(start)?.n ?? 0 }) : null),
    },
  ];
  const option = timeOption(input, 'week', [{ name: texts.panel, whole: true, series }], sentence);
  return {
    id: 'F8',
    title: texts.title,
    sentence,
    option,
    table: blocksTable(input, columns, fill(texts.caption, period)),
    n: talks.length,
    height: timeHeight(option),
  };
}
