import { eachMonth } from './calendar';
import type { BoundaryGridInput, Respected } from './boundary-grid-input';
import { SMALL_NUMBER } from './figure';

/** One partner's answers: a row per boundary with at least one, a cell per month. */
export interface GridPanel {
  label: string;
  rows: { text: string; cells: (Respected | null)[] }[];
  n: number;
}

/** The panels that may be shown; of several answers in a month the newest stands, none is null. */
export function gridPanels(input: BoundaryGridInput): GridPanel[] {
  const months = eachMonth(input.from, input.to);
  return input.partners.slice(0, 2).flatMap(({ label, answers, reader }) => {
    const rows = input.boundaries.flatMap(({ id, text }) => {
      const mine = answers.filter(({ boundary }) => boundary === id).sort((a, b) => a.date.localeCompare(b.date));
      const cells = months.map((month) => mine.findLast(({ date }) => date.startsWith(month))?.respected ?? null);
      return cells.some((cell) => cell !== null) ? [{ text, cells }] : [];
    });
    const n = rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== null).length, 0);
    const least = (reader ?? 'other') === 'other' ? SMALL_NUMBER : 1;
    return n >= least ? [{ label, rows, n }] : [];
  });
}
