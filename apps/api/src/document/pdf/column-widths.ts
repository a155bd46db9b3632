/** What a column asks for, in points. */
export interface ColumnWish {
  /** Its longest word. */
  least: number;
  /** Its longest cell in one line. */
  best: number;
}

/**
 * Shares `total` points among columns: everybody's best width when it fits, the rest spread evenly; else at least the longest word, the
 * remainder by how much more each would like; else in proportion, and words will break.
 */
export function columnWidths(columns: readonly ColumnWish[], total: number): number[] {
  const best = columns.reduce((sum, column) => sum + column.best, 0);
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  if (best <= total) return columns.map((column) => column.best + (total - best) / columns.length);
  if (least >= total) return columns.map((column) => (column.least * total) / least);
  return columns.map((column) => column.least + ((column.best - column.least) * (total - least)) / (best - least));
}
