import { dayLabel } from './calendar';
import { blockOf, blocks } from './core-trend-blocks';
import type { CoreMeasure, CoreTrendInput } from './core-trend-input';
import { trendOption } from './core-trend-option';
import { trendSeries, type TrendSeries } from './core-trend-series';
import type { Figure, FigureTable, IsoDate } from './figure';
import { median } from './median';
import { coreTrendTexts, count, fill, list, type CoreTrendTexts } from './texts';
import { timeHeight } from './time-axis';

function trendTable(input: CoreTrendInput, series: readonly TrendSeries[], texts: CoreTrendTexts): FigureTable {
  const { from, to, span = 7, language = 'en' } = input;
  const day = dayLabel(language, true);
  const inBlock = (date: IsoDate, block: IsoDate) => blockOf(date, from, span) === block;
  const byBlock = new Map(series.map((one) => [one, Map.groupBy(one.entries, ({ date }) => blockOf(date, from, span))]));
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const partners = [...new Set(series.map(({ partner }) => partner))].sort();
  const measures = input.measures.filter((measure) => series.some((one) => one.measure === measure));
  const manyMeasures = measures.length > 1;
  const marks = (input.marks ?? []).filter(({ date }) => date >= from && date <= to);
  const cell = (block: IsoDate, measure: CoreMeasure, partner: number): string => {
    const one = series.find((candidate) => candidate.partner === partner && candidate.measure === measure);
    const values = ((one && byBlock.get(one)?.get(block)) ?? []).map(({ value }) => value);
    const middle = median(values);
    if (!one || middle === null || values.length < one.least) return texts.none;
    return fill(texts.cell, { value: number.format(middle), n: number.format(values.length) });
  };
  const happened = (block: IsoDate): string =>
    marks
      .filter(({ date }) => inBlock(date, block))
      .map(({ kind, label, date }) => `${label ?? texts.mark[kind]} ${dayLabel(language, false)(date)}`)
      .join(', ');
  return {
    caption: fill(texts.caption[span], { from: day(from), to: day(to) }),
    head: [
      texts.head.start[span],
      ...(manyMeasures ? [texts.head.measure] : []),
      ...partners.map((partner) => fill(texts.head.value, { label: input.partners[partner]?.label ?? '' })),
      ...(marks.length > 0 ? [texts.head.marks[span]] : []),
    ],
    rows: blocks(from, to, span).flatMap((block) =>
      measures.flatMap((measure, index) => {
        const cells = partners.map((partner) => cell(block, measure, partner));
        const marked = index === 0 ? happened(block) : '';
        const empty = cells.every((text) => text === texts.none);
        if (marked === '' && empty) return [];
        return [
          [day(block), ...(manyMeasures ? [empty ? '' : texts.measure[measure]] : []), ...cells, ...(marks.length > 0 ? [marked] : [])],
        ];
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
    span: texts.span[input.span ?? 7],
    partners: list(
      shown.map(({ label, entries }) => fill(texts.partner, { label, entries: count(texts.entries, entries, language) })),
      language,
    ),
  });
  const option = trendOption(input, series, texts, sentence);
  return {
    id: 'F2',
    title: texts.title,
    sentence,
    option,
    table: trendTable(input, series, texts),
    n: shown.reduce((sum, { entries }) => sum + entries, 0),
    height: timeHeight(option),
  };
}
