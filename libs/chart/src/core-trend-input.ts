import type { FigureSettings, IsoDate, Reader } from './figure';
import type { TimeMark } from './marks';
import type { CoreTrendTexts } from './texts';

/** The five ratings of the core check-in (S25), each 0 to 10. */
export const coreMeasures = ['mood', 'trust', 'safety', 'connection', 'hope'] as const;
export type CoreMeasure = (typeof coreMeasures)[number];

/** One shared check-in; a skipped rating is null or absent, never 0. */
export interface TrendEntry {
  date: IsoDate;
  values: Partial<Record<CoreMeasure, number | null>>;
}

export interface TrendPartner {
  /** Name or role label, as the reader may see it. */
  label: string;
  entries: readonly TrendEntry[];
  /** Who reads this partner's series (CC-16); `other` unless said. */
  reader?: Reader;
}

/** Days over which a trend takes its middle value. */
export const trendSpans = [7, 14, 28] as const;
export type TrendSpan = (typeof trendSpans)[number];

export interface CoreTrendInput extends FigureSettings {
  from: IsoDate;
  to: IsoDate;
  /** One or two, always in the couple's fixed order, so that each keeps their colour. */
  partners: readonly TrendPartner[];
  /** One panel each, in this order. */
  measures: readonly CoreMeasure[];
  marks?: readonly TimeMark[];
  /** A week unless said; longer where a week holds too few entries. */
  span?: TrendSpan;
  texts?: CoreTrendTexts;
}
