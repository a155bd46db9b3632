import type { FigureTheme } from './figure';

/** Ink and marks of one theme. Checked: every mark has 3:1 on its paper, every text 4.5:1. */
export interface Palette {
  /** The two partners, in their fixed order. */
  partners: readonly [string, string];
  third: string;
  /** From most to least: told apart by lightness alone, so that they hold in grey. */
  ramp: readonly [string, string, string];
  ink: string;
  muted: string;
  /** Axis and grid lines. */
  rule: string;
  /** Fill of hollow marks: the paper under the picture. */
  paper: string;
}

export const palettes: Record<FigureTheme, Palette> = {
  light: {
    partners: ['#2F5D57', '#B4623F'],
    third: '#6B4E71',
    ramp: ['#2F5D57', '#86AAA3', '#CFDDD8'],
    ink: '#2B2A28',
    muted: '#6A645C',
    rule: '#E2D9CB',
    paper: '#FBF7F1',
  },
  dark: {
    partners: ['#8CC5BC', '#E6A587'],
    third: '#CBADD1',
    ramp: ['#8CC5BC', '#447068', '#27433E'],
    ink: '#EFE9DF',
    muted: '#B8B0A5',
    rule: '#3D3934',
    paper: '#1B1A18',
  },
  print: {
    partners: ['#234843', '#B4623F'],
    third: '#6B4E71',
    ramp: ['#234843', '#86AAA3', '#CFDDD8'],
    ink: '#2B2A28',
    muted: '#5E5952',
    rule: '#DDD5C8',
    paper: '#FFFFFF',
  },
};

/** The look of the two partners: told apart by line, mark and fill before colour. */
export const partnerLook = [
  { line: 'solid', symbol: 'circle', hollow: false },
  { line: [6, 4], symbol: 'diamond', hollow: true },
] as const;

/** The family the web theme and the documents both embed. */
export const FONT = "'Noto Sans', 'Segoe UI', system-ui, sans-serif";
