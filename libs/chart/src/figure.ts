import type { EChartsCoreOption } from 'echarts/core';

/** Numbers of the catalog of figures (1.10); F12, F13 and F15 are screens. */
export type FigureNumber = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9' | 'F10' | 'F11' | 'F14';

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
  /** Its number, with what it shows where one number has several pictures (`F6-coping`); of a homework's own picture the homework and its place there (`S42-2`). */
  id: string;
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

/** Fewest entries behind a number for this reader. */
export const leastFor = (reader: Reader | undefined): number => ((reader ?? 'other') === 'other' ? SMALL_NUMBER : 1);

/** One partner of a picture, always in the couple's fixed order, so that each keeps their colour. */
export interface Side {
  /** Name or role label, as the reader may see it. */
  label: string;
  /** Who reads this partner's numbers (CC-16); `other` unless said. */
  reader?: Reader;
}

/** What every figure takes beside its numbers. */
export interface FigureSettings {
  theme: FigureTheme;
  /** BCP 47, for dates and numbers. */
  language?: string;
}

/** The same picture with a further sentence, in its alternative text too. */
export function withWords(figure: Figure, words: string): Figure {
  const sentence = `${figure.sentence} ${words}`;
  return {
    ...figure,
    sentence,
    option: { ...figure.option, aria: { ...(figure.option['aria'] as object), label: { description: sentence } } },
  };
}
