import { GrowingTree, leafOf } from './merkle';
import type { Finding, SealedRow } from './sealed-row';
import type { TreeHead } from './tree-head';

/** A row may be sealed this long after its transaction began, and not later, or somebody put it in with an older time. In microseconds. */
export const latest = 15 * 60 * 1_000_000;
/** Clocks of one server read one after the other. In microseconds. */
const grain = 60 * 1_000_000;
/** Rows compared with each other to see which changed places. */
const mostCompared = 300;

/** Rows between two genuine heads. */
export interface Range {
  /** Head before it; undefined at the beginning of the log. */
  before: TreeHead | undefined;
  head: TreeHead;
  /** Those that have a leaf with a number from `before.size` to below `head.size`, in order. */
  rows: readonly SealedRow[];
  /** Whether nothing was signed between the two heads, so that the rows stand in order of time. */
  oneBatch: boolean;
}

/** Compares rows, leaves and the signed root with each other. @returns what is wrong, first place first */
export function checkRange(range: Range): Finding[] {
  const { before, head, rows } = range;
  const holes = holesIn(rows, before?.size ?? 0, head.size);
  const wrong = rows.filter((row) => !fits(row));
  const fromLeaves =
    holes.length === 0 &&
    rootOf(
      before,
      rows.map(({ leaf }) => leaf),
    ).equals(head.root);
  const fromRows = () =>
    holes.length === 0 &&
    rootOf(
      before,
      rows.map((row) => (row.found ? leafOf(row.no, row.found) : row.leaf)),
    ).equals(head.root);
  const found = [
    ...holes,
    ...(wrong.length > 0 ? verdicts(wrong, fromLeaves, fromRows()) : []),
    ...untimely(range),
    ...(range.oneBatch ? unordered(rows) : []),
  ];
  if (!fromLeaves && found.length === 0) found.push({ kind: 'rewritten', no: before?.size ?? 0, until: head.size, head: head.number });
  return found.sort((a, b) => (a.no ?? 0) - (b.no ?? 0));
}

/** Whether the row as it is now is what its leaf stands for. */
export function fits({ no, leaf, found }: SealedRow): boolean {
  return found !== null && leafOf(no, found).equals(leaf);
}

function rootOf(before: TreeHead | undefined, leaves: readonly Buffer[]): Buffer {
  const tree = new GrowingTree(before?.size, before?.peaks);
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}

function holesIn(rows: readonly SealedRow[], from: number, until: number): Finding[] {
  const holes: Finding[] = [];
  let expected = from;
  for (const no of [...rows.map((row) => row.no), until]) {
    if (no > expected) holes.push({ kind: 'leaf_missing', no: expected, ...(no - expected > 1 && { until: no }) });
    expected = no + 1;
  }
  return holes;
}

/** @param fromLeaves whether the signed root follows from the leaves as they are @param fromRows whether it follows from the rows as they are */
export function verdicts(wrong: readonly SealedRow[], fromLeaves: boolean, fromRows: boolean): Finding[] {
  const findings: Finding[] = [];
  let moved = false;
  for (const row of wrong) {
    const at = { no: row.no, table: row.table, rowId: row.rowId };
    const { found } = row;
    if (found === null) findings.push({ kind: 'row_missing', ...at });
    else if (fromRows) findings.push({ kind: 'leaf_changed', ...at });
    else if (changedPlaces(row, found, wrong)) findings.push({ kind: 'rows_reordered', ...at });
    else if (!fromLeaves && leafOf(row.no + 1, found).equals(row.leaf)) moved ||= findings.push({ kind: 'leaf_missing', no: row.no }) > 0;
    else if (!fromLeaves && row.no > 0 && leafOf(row.no - 1, found).equals(row.leaf))
      moved ||= findings.push({ kind: 'leaf_inserted', no: row.no - 1 }) > 0;
    else findings.push({ kind: 'row_changed', ...at });
  }
  return findings;
}

/** Whether this row and another one stand in each other's place: their leaves moved, or the rows that the leaves name. */
function changedPlaces(row: SealedRow, found: Buffer, wrong: readonly SealedRow[]): boolean {
  if (wrong.length > mostCompared) return false;
  return wrong.some((other) => {
    if (other === row || other.found === null) return false;
    const leavesMoved = leafOf(other.no, found).equals(row.leaf) && leafOf(row.no, other.found).equals(other.leaf);
    return leavesMoved || (leafOf(row.no, other.found).equals(row.leaf) && leafOf(other.no, found).equals(other.leaf));
  });
}

/** Rows that say they happened long before the log had passed that time, or after they were sealed. */
function untimely({ before, head, rows }: Range): Finding[] {
  const earliest = before ? before.at.getTime() * 1000 - latest : -Infinity;
  const last = head.at.getTime() * 1000 + grain;
  return rows
    .filter(({ micros }) => micros !== null && (micros < earliest || micros > last))
    .filter(fits)
    .map(({ no, table, rowId }) => ({ kind: 'row_inserted', no, table, rowId }));
}

/** What is sealed together is sealed in order of time, table and id. */
function unordered(rows: readonly SealedRow[]): Finding[] {
  return rows.slice(1).flatMap((row, i) => {
    const previous = rows[i];
    if (!previous || !fits(previous) || !fits(row) || inOrder(previous, row)) return [];
    return [{ kind: 'rows_reordered', no: previous.no, table: previous.table, rowId: previous.rowId } as const];
  });
}

function inOrder(a: SealedRow, b: SealedRow): boolean {
  if (a.micros !== b.micros) return (a.micros ?? 0) < (b.micros ?? 0);
  return a.table === b.table ? a.rowId < b.rowId : a.table < b.table;
}
