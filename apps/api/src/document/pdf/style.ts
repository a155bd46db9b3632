import type { Weight } from './fonts';

/** Ink of the document: warm and readable in grey. Text has at least 4.5:1 on paper and tint. */
export const ink = {
  text: '#2B2A28',
  muted: '#655F57',
  teal: '#234843',
  clay: '#A65835',
  plum: '#6B4E71',
  rule: '#DDD5C8',
  tint: '#FAF5EC',
} as const;

export interface TextStyle {
  weight: Weight;
  /** Points. */
  size: number;
  colour: string;
  /** Points from one line to the next. */
  leading: number;
}

const style = (weight: Weight, size: number, leading: number, colour: string = ink.text): TextStyle => ({ weight, size, colour, leading });

export const styles = {
  title: style('light', 29, 36, ink.teal),
  subtitle: style('regular', 12, 18, ink.muted),
  section: style('semibold', 14, 19, ink.teal),
  group: style('semibold', 10.5, 16),
  body: style('regular', 10.5, 16.5),
  quiet: style('regular', 9, 13.5, ink.muted),
  label: style('semibold', 8.5, 13, ink.muted),
  cell: style('regular', 8.5, 12),
  cellHead: style('semibold', 8.5, 12, ink.teal),
  frame: style('regular', 7.5, 10, ink.muted),
} as const;

/** Points. */
export const papers = { a4: [595.28, 841.89], letter: [612, 792] } as const;
export const margin = { side: 64, top: 88, bottom: 92 } as const;
