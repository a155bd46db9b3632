/** What a column asks for, in points, rising: its longest word; its short cells unbroken; its longest cell in one line. */
export type ColumnWish = readonly [word: number, short: number, best: number];

const sum = (columns: readonly ColumnWish[], level: 0 | 1 | 2): number => columns.reduce((total, column) => total + column[level], 0);

/**
 * Shares `total` points among columns: everybody's best width when it fits, the rest spread evenly; else between the two levels of wishes that
 * it lies between; when not even the longest words fit, in proportion, and words will break.
 */
export function columnWidths(columns: readonly ColumnWish[], total: number): number[] {
  const best = sum(columns, 2);
  if (best <= total) return columns.map((column) => column[2] + (total - best) / columns.length);
  const level = sum(columns, 1) <= total ? 1 : 0;
  const low = sum(columns, level);
  if (low >= total) return columns.map((column) => (column[level] * total) / low);
  const upper = level === 1 ? 2 : 1;
  const share = (total - low) / (sum(columns, upper) - low);
  return columns.map((column) => column[level] + (column[upper] - column[level]) * share);
}
