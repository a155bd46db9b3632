import { blocksTable } from './blocks-table';
import { dayLabel, dayNumber } from './calendar';
import { blockOf } from './core-trend-blocks';
import type { TrendSpan } from './core-trend-input';
import type { Figure } from './figure';
import { median } from './median';
import { numberFormat } from './numbers';
import { scoreLinesTexts, type LineMeasure, type ScoreLinesInput, type ScoreLinesTexts } from './score-lines-input';
import { scoreSeries, type ScoreSeries } from './score-lines-series';
import { dotSeries, lineSeries } from './side-look';
import { count, fill, list } from './texts';
import { timeHeight, timeOption, type TimePanel } from './time-axis';

/** The line and the entries of one series; of a lone entry the dot is all. */
export function drawnSeries(one: ScoreSeries, theme: ScoreLinesInput['theme'], from: string): object[] {
  const dots = one.entries.map(({ date, value }) => [dayNumber(date) - dayNumber(from), value]);
  const faint = one.span !== 0;
  return [
    lineSeries(one.side, one.label, one.line, theme),
    ...(one.points ? [dotSeries(one.side, one.label, dots, theme, faint ? 5 : 7, faint ? 0.6 : 1)] : []),
  ];
}

const ends = ({ min, max }: LineMeasure): Partial<TimePanel> => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(min === undefined || max === undefined || (max - min) % 2 ? {} : { interval: (max - min) / 2 }),
});

/**
 * Scores over time, a panel for each and a line for each partner, with what happened as upright lines. Of two entries a week or more the line is the middle of seven
 * days; else it goes from entry to entry, with a gap where more than five weeks are silent.
 * @returns null when nothing may be shown to this reader (CC-16), which looks like nothing written (CC-14)
 */
export function scoreLines(input: ScoreLinesInput): Figure | null {
  const { texts = scoreLinesTexts, language = 'en', theme } = input;
  const series = scoreSeries(input);
  if (series.length === 0) return null;
  const day = dayLabel(language, true);
  const period = { from: day(input.from), to: day(input.to) };
  const measures = input.measures.filter(({ key }) => series.some(({ measure }) => measure === key));
  const shown = entriesShown(input, series);
  const names = measures.map(({ label, unit }) => (unit ? fill(texts.measure, { label, unit }) : label));
  const sentence = fill(texts.sentence, {
    ...period,
    measures: list(names, language),
    partners: list(
      shown.map(({ label, n }) => fill(texts.partner, { label, entries: count(texts.entries, n, language) })),
      language,
    ),
    how: texts.how[widest(series)],
  });
  const panels = measures.map((measure) => ({
    name: measure.label,
    ...ends(measure),
    series: series.filter((one) => one.measure === measure.key).flatMap((one) => drawnSeries(one, theme, input.from)),
  }));
  const option = timeOption(input, 'day', panels, sentence);
  return {
    id: input.id,
    title: input.title,
    sentence,
    option,
    table: scoresTable(input, series, measures, texts, fill(texts.caption, period)),
    n: shown.reduce((sum, { n }) => sum + n, 0),
    height: timeHeight(option),
  };
}

const widest = (series: readonly ScoreSeries[]) => Math.max(...series.map(({ span }) => span)) as ScoreSeries['span'];

function entriesShown(input: ScoreLinesInput, series: readonly ScoreSeries[]): { label: string; n: number }[] {
  return input.partners.slice(0, 2).flatMap(({ label, entries }, index) => {
    const measures = series.filter(({ side }) => side === index).map(({ measure }) => measure);
    const counted = entries.filter(
      ({ date, values }) => date >= input.from && date <= input.to && measures.some((key) => typeof values[key] === 'number'),
    );
    return counted.length > 0 ? [{ label, n: counted.length }] : [];
  });
}

function scoresTable(
  input: ScoreLinesInput,
  series: readonly ScoreSeries[],
  measures: readonly LineMeasure[],
  texts: ScoreLinesTexts,
  caption: string,
) {
  const number = numberFormat(input.language);
  const span: TrendSpan = series.some(({ least }) => least > 1) ? 28 : 7;
  const columns = series.map((one) => {
    const byBlock = Map.groupBy(one.entries, ({ date }) => blockOf(date, input.from, span));
    return {
      head: fill(measures.length > 1 ? texts.measureValue : texts.value, {
        label: one.label,
        measure: measures.find(({ key }) => key === one.measure)?.label ?? '',
      }),
      cell: (start: string) => {
        const values = (byBlock.get(start) ?? []).map(({ value }) => value);
        const middle = median(values);
        return middle === null || values.length < one.least ? null : fill(texts.cell, { value: number(middle), n: number(values.length) });
      },
    };
  });
  return blocksTable(input, columns, caption, span);
}
