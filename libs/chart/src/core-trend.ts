import { addDays, dayLabel, dayNumber } from './calendar';
import type { CoreMeasure, CoreTrendInput } from './core-trend-input';
import { trendHeight, trendOption } from './core-trend-option';
import { trendSeries, type TrendSeries } from './core-trend-series';
import type { Figure, FigureTable, IsoDate } from './figure';
import { median } from './median';
import { coreTrendTexts, count, fill, list, type CoreTrendTexts } from './texts';

/** The Monday of the day's week. */
const monday = (day: IsoDate): IsoDate => addDays(day, -((dayNumber(day) + 3) % 7));

const weeks = (from: IsoDate, to: IsoDate): IsoDate[] => {
  const all: IsoDate[] = [];
  for (let week = monday(from); week <= to; week = addDays(week, 7)) all.push(week);
  return all;
};

function trendTable(input: CoreTrendInput, series: readonly TrendSeries[], texts: CoreTrendTexts): FigureTable {
  const language = input.language ?? 'en';
  const day = dayLabel(language, true);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const partners = [...new Set(series.map(({ partner }) => partner))].sort();
  const measures = input.measures.filter((measure) => series.some((one) => one.measure === measure));
  const manyMeasures = measures.length > 1;
  const marks = (input.marks ?? []).filter(({ date }) => date >= input.from && date <= input.to);
  const cell = (week: IsoDate, measure: CoreMeasure, partner: number): string => {
    const one = series.find((candidate) => candidate.partner === partner && candidate.measure === measure);
    const values = (one?.entries ?? []).filter(({ date }) => monday(date) === week).map(({ value }) => value);
    const middle = median(values);
    if (!one || middle === null || values.length < one.least) return texts.none;
    return fill(texts.cell, { value: number.format(middle), n: number.format(values.length) });
  };
  const happened = (week: IsoDate): string =>
    marks
      .filter(({ date }) => monday(date) === week)
      .map(({ kind, label, date }) => `${label ?? texts.mark[kind]} ${dayLabel(language, false)(date)}`)
      .join(', ');
  return {
    caption: fill(texts.caption, { from: day(input.from), to: day(input.to) }),
    head: [
      texts.head.week,
      ...(manyMeasures ? [texts.head.measure] : []),
      ...partners.map((partner) => fill(texts.head.value, { label: input.partners[partner]?.label ?? '' })),
      ...(marks.length > 0 ? [texts.head.marks] : []),
    ],
    rows: weeks(input.from, input.to).flatMap((week) =>
      measures.flatMap((measure, index) => {
        const cells = partners.map((partner) => cell(week, measure, partner));
        const marked = index === 0 ? happened(week) : '';
        if (marked === '' && cells.every((text) => text === texts.none)) return [];
        return [[day(week), ...(manyMeasures ? [texts.measure[measure]] : []), ...cells, ...(marks.length > 0 ? [marked] : [])]];
      }),
    ),
  };
}

/**
 * F2, the core trend: ratings of S25 over time with the median of seven days, a gap where fewer than two entries stand in seven days, and
 * upright lines for sessions, milestones and hard times.
 * @returns null when nothing may be shown to this reader (CC-16), which looks like nothing written (CC-14).
 */
export function coreTrend(input: CoreTrendInput): Figure | null {
  const texts = input.texts ?? coreTrendTexts;
  const language = input.language ?? 'en';
  const series = trendSeries(input);
  if (series.length === 0) return null;
  const day = dayLabel(language, true);
  const shown = input.partners.flatMap((partner, index) => {
    const dates = new Set(series.filter((one) => one.partner === index).flatMap((one) => one.entries.map(({ date }) => date)));
    const entries = partner.entries.filter(({ date }) => dates.has(date)).length;
    return entries > 0 ? [{ label: partner.label, entries }] : [];
  });
  const measures = input.measures.filter((measure) => series.some((one) => one.measure === measure));
  const sentence = fill(texts.sentence, {
    measures: list(
      measures.map((measure) => texts.measure[measure]),
      language,
    ),
    from: day(input.from),
    to: day(input.to),
    partners: list(
      shown.map(({ label, entries }) => fill(texts.partner, { label, entries: count(texts.entries, entries, language) })),
      language,
    ),
  });
  return {
    id: 'F2',
    title: texts.title,
    sentence,
    option: trendOption(input, series, texts, sentence),
    table: trendTable(input, series, texts),
    n: shown.reduce((sum, { entries }) => sum + entries, 0),
    height: trendHeight(measures.length),
  };
}
