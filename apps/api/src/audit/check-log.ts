import { checkRange, fits, latest, verdicts } from './check-range';
import type { Finding, LogTable, SealedRow } from './sealed-row';
import { isGenuine, type TreeHead } from './tree-head';

/** A clinic's log, wherever it is read from. */
export interface StoredLog {
  head(number: number): Promise<TreeHead | undefined>;
  /** Heads with a higher number than that, in order. */
  heads(after: number, most: number): Promise<TreeHead[]>;
  /** Leaves with these numbers and their rows, in order. */
  rows(from: number, until: number): Promise<SealedRow[]>;
  /** Rows that have no leaf, oldest first. */
  withoutLeaf(most: number): Promise<{ table: LogTable; rowId: string; micros: number }[]>;
}

/** How far a check has come: numbers of the last head seen and of the last genuine one; -1 before the first. */
export interface Place {
  seen: number;
  genuine: number;
}

/** What one step of a check looked at. */
export interface Step {
  findings: Finding[];
  heads: number;
  rows: number;
  /** Rows of the log checked by now. */
  reached: number;
  /** At the end: rows not sealed yet, a thousand at most. */
  waiting: number;
  /** Where to go on; null when this was the end. */
  next: Place | null;
}

export const beginning: Place = { seen: -1, genuine: -1 };

const headsPerStep = 500;
const rowsPerStep = 5000;

/**
 * Checks the log from one genuine head to another, some thousand rows at most: each row against its leaf, the leaves against the signed roots, the heads' numbers, times and
 * signatures. Each range is checked from the peaks of the head before it, so what was tampered with in one range hides nothing in the next.
 * @param trusted public keys of this installation in hexadecimal; empty: any key, and the caller shows which
 */
export async function checkStep(log: StoredLog, place: Place, trusted: ReadonlySet<string>): Promise<Step> {
  const start = place.genuine < 0 ? undefined : await log.head(place.genuine);
  const heads = upTo(await log.heads(place.seen, headsPerStep), (start?.size ?? 0) + rowsPerStep);
  const last = heads.at(-1);
  if (!last) return end(log, place, start);
  const { findings, genuine } = judge(heads, place, start, trusted);
  const reached = genuine.at(-1) ?? start;
  const rows = genuine.length > 0 ? await log.rows(start?.size ?? 0, reached?.size ?? 0) : [];
  let before = start;
  let from = 0;
  for (const head of genuine) {
    const until = rows.findIndex(({ no }) => no >= head.size);
    const range = rows.slice(from, until < 0 ? undefined : until);
    findings.push(...checkRange({ before, head, rows: range, oneBatch: head.number === (before?.number ?? -1) + 1 }));
    before = head;
    from += range.length;
  }
  return {
    findings,
    heads: heads.length,
    rows: rows.length,
    reached: reached?.size ?? 0,
    waiting: 0,
    next: { seen: last.number, genuine: reached?.number ?? -1 },
  };
}

/** The whole log. */
export async function* checkLog(log: StoredLog, trusted: ReadonlySet<string>): AsyncGenerator<Step> {
  for (let place: Place | null = beginning; place;) {
    const step: Step = await checkStep(log, place, trusted);
    yield step;
    place = step.next;
  }
}

/** Whether heads kept elsewhere, exported or printed, are still those of the log. */
export async function compareHeads(log: StoredLog, kept: readonly Pick<TreeHead, 'number' | 'size' | 'root'>[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { number, size, root } of kept) {
    const head = await log.head(number);
    if (!head) findings.push({ kind: 'head_missing', head: number });
    else if (head.size !== size || !head.root.equals(root))
      findings.push({ kind: 'other_head', head: number, no: Math.min(size, head.size) - 1 });
  }
  return findings;
}

function upTo(heads: TreeHead[], size: number): TreeHead[] {
  const beyond = heads.findIndex((head) => head.size > size);
  return beyond < 0 ? heads : heads.slice(0, beyond + 1);
}

function judge(
  heads: readonly TreeHead[],
  place: Place,
  start: TreeHead | undefined,
  trusted: ReadonlySet<string>,
): { findings: Finding[]; genuine: TreeHead[] } {
  const findings: Finding[] = [];
  const genuine: TreeHead[] = [];
  let expected = place.seen + 1;
  let before = start;
  for (const head of heads) {
    if (head.number > expected) findings.push({ kind: 'head_missing', head: expected, no: before?.size ?? 0 });
    expected = head.number + 1;
    if (isGenuine(head) && head.size > (before?.size ?? 0) && head.at >= (before?.at ?? head.at)) {
      if (trusted.size > 0 && !trusted.has(head.key.toString('hex')))
        findings.push({ kind: 'unknown_key', head: head.number, no: before?.size ?? 0 });
      genuine.push(head);
      before = head;
    } else findings.push({ kind: 'head_changed', head: head.number, no: before?.size ?? 0 });
  }
  return { findings, genuine };
}

/** What lies beyond the newest genuine head: leaves that no head covers, rows that should have been sealed long ago. */
async function end(log: StoredLog, place: Place, newest: TreeHead | undefined): Promise<Step> {
  const size = newest?.size ?? 0;
  const beyond = await log.rows(size, size + rowsPerStep);
  const waiting = await log.withoutLeaf(1000);
  // Sealed while we looked: go on with it.
  if (beyond.length > 0 && (await log.heads(place.seen, 1)).length > 0)
    return { findings: [], heads: 0, rows: 0, reached: size, waiting: 0, next: place };
  const first = beyond[0];
  const passed = newest ? newest.at.getTime() * 1000 - latest : -Infinity;
  const findings: Finding[] = [
    ...verdicts(
      beyond.filter((row) => !fits(row)),
      false,
      false,
    ),
    ...(first && place.seen === place.genuine
      ? [{ kind: 'leaf_inserted', no: first.no, until: (beyond.at(-1)?.no ?? first.no) + 1 } as const]
      : []),
    ...waiting.filter(({ micros }) => micros < passed).map(({ table, rowId }) => ({ kind: 'row_inserted', table, rowId }) as const),
  ];
  return { findings, heads: 0, rows: beyond.length, reached: size + beyond.length, waiting: waiting.length, next: null };
}
