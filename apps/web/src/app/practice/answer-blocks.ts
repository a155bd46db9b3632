import type { DescribedRow } from '@groundwork/contract';
import type { z } from 'zod';

type Row = z.infer<typeof DescribedRow>;

/** Rows one after the other, or the answers to repeated questions as a table: a line for each item, a column for each question. */
export type Block =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'grid'; readonly item: string; readonly head: readonly string[]; readonly lines: readonly Line[] };
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Longest text that still reads well in a cell; repeated questions with longer answers stay rows. */
const CELL = 60;

/** Puts the rows of a part into blocks, in their order. One item alone is no table. */
export function blocksOf(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const [group, own] of Map.groupBy(rows, (row) => (row.item ? (row.field.split('.')[0] ?? '') : ''))) {
    if (group === '') blocks.push({ kind: 'rows', rows: own });
    else blocks.push(gridOf(own) ?? { kind: 'rows', rows: own });
  }
  return blocks;
}

function gridOf(rows: readonly Row[]): Block | null {
  const head = [...new Set(rows.map(({ item }) => item?.label ?? ''))];
  const items = [...Map.groupBy(rows, ({ item }) => item?.number ?? 0)];
  if (items.length < 2 || head.length > 4 || rows.some(({ value }) => value.length > CELL)) return null;
  const lines = items.map(([number, own]) => ({
    number,
    cells: head.map((label) => own.find(({ item }) => item?.label === label)?.value ?? ''),
  }));
  return { kind: 'grid', item: rows[0]?.item?.name ?? '', head, lines };
}
