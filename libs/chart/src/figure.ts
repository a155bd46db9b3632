import type { EChartsCoreOption } from 'echarts/core';

/** Figures of the first release; the numbers are those of the catalog of figures. */
export type FigureId = 'F1' | 'F2' | 'F10';

/** `print` stays readable in grey: dashes, symbols and decals carry what colour carries on a screen. */
export type FigureTheme = 'light' | 'dark' | 'print';

/** A calendar day in the clinic's time zone, `2026-03-04`. */
export type IsoDate = string;

/** A calendar month in the clinic's time zone, `2026-03`. */
export type IsoMonth = string;

/** The same values as the picture, in words: what a screen reader reads and what stands under the picture in a document. */
export interface FigureTable {
  caption: string;
  head: string[];
  rows: string[][];
}

/**
 * One picture with its words. The option is plain data (no functions), so that it can be stored, compared and handed to a thread.
 */
export interface Figure {
  id: FigureId;
  title: string;
  /** One plain sentence that says what is seen; also the alternative text. */
  sentence: string;
  option: EChartsCoreOption;
  table: FigureTable;
  /** Number of entries (F1: tasks) behind the picture. */
  n: number;
  /** Height in CSS pixels at which the picture is drawn; the width is free from 280 up. */
  height: number;
}

/**
 * Who reads the picture, per series (CC-16): the author and the counselor see everything, anybody else sees nothing made of fewer than three
 * entries, and no single entry.
 */
export type Reader = 'author' | 'counselor' | 'other';

/** Fewest entries that may stand behind a number shown to `other` (CC-16). */
export const SMALL_NUMBER = 3;

/** What every figure takes beside its numbers. */
export interface FigureSettings {
  theme: FigureTheme;
  /** BCP 47, for dates and numbers. */
  language?: string;
}
