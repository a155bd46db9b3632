import type { IsoDate, Side } from './figure';
import type { TimeSettings } from './time-axis';

/** One panel: a score read from each entry. */
export interface LineMeasure {
  key: string;
  label: string;
  /** Such as `0 to 10` or `minutes`. */
  unit?: string;
  /** Ends of the axis; without them it begins at 0 and ends where the values do. */
  min?: number;
  max?: number;
}

export interface LinePartner extends Side {
  /** A value skipped is null or absent, never 0. */
  entries: readonly { date: IsoDate; values: Readonly<Record<string, number | null | undefined>> }[];
}

export interface ScoreLinesInput extends TimeSettings {
  id: string;
  title: string;
  /** One or two, in the couple's fixed order. */
  partners: readonly LinePartner[];
  /** One panel each, in this order. */
  measures: readonly LineMeasure[];
  texts?: ScoreLinesTexts;
}

/** English words of lines over time. */
export const scoreLinesTexts = {
  sentence: '{measures}, from {from} to {to}: {partners}. {how}',
  measure: '{label} ({unit})',
  partner: '{label}, {entries}',
  entries: { one: '{n} entry', other: '{n} entries' },
  how: {
    0: 'Each point is one entry.',
    7: 'Each line is the middle value of the last seven days.',
    14: 'Each line is the middle value of the last two weeks.',
    28: 'Each line is the middle value of the last four weeks.',
  },
  value: '{label}: middle value (entries)',
  measureValue: '{label}, {measure}: middle value (entries)',
  cell: '{value} ({n})',
  caption: 'Middle value and number of entries, {from} to {to}',
};
export type ScoreLinesTexts = typeof scoreLinesTexts;
