import { randomUUID } from 'node:crypto';
import { leafOf, sha256 } from '../src/audit/merkle';
import type { Finding } from '../src/audit/sealed-row';
import { HeadKey } from '../src/audit/tree-head';
import type { MemoryLog, Leaf, Line } from './audit-memory';

/** Whole numbers below a bound, the same for the same seed. */
export type Random = (below: number) => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Where the first finding has to be, and what it may say. */
interface Expected {
  kinds: Finding['kind'][];
  /** Exactly there. */
  no?: number;
  /** Of a hand that made everything fit but the signature: within the rows of one head. */
  within?: number;
  rowId?: string;
  head?: number;
}

type Tampering = (log: MemoryLog, random: Random) => Expected;

const pick = (log: MemoryLog, random: Random): Leaf => log.leaves[random(log.leaves.length)] as Leaf;

function two(log: MemoryLog, random: Random): [Leaf, Leaf] {
  const a = random(log.leaves.length);
  const b = (a + 1 + random(log.leaves.length - 1)) % log.leaves.length;
  return [log.leaves[Math.min(a, b)] as Leaf, log.leaves[Math.max(a, b)] as Leaf];
}

/** Another value in one field of a row. */
function edit(line: Line, random: Random): void {
  const [, table = '', json = ''] = /^(\w+) (.*)$/.exec(line.text) ?? [];
  const row = JSON.parse(json) as Record<string, unknown>;
  const names = Object.keys(row).filter((name) => name !== 'id' && name !== 'clinic_id');
  const name = names[random(names.length)] ?? '';
  const before = row[name];
  if (Array.isArray(before)) row[name] = before.slice(1);
  else if (name === 'at') row[name] = String(before).replace(/^2/, '1');
  else row[name] = /^[0-9a-f-]{36}$/.test(String(before)) ? randomUUID() : `${String(before)}x`;
  line.text = `${table} ${JSON.stringify(row)}`;
}

const flip = (bytes: Buffer, random: Random) => {
  const changed = Buffer.from(bytes);
  const at = random(changed.length);
  changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  return changed;
};

/** A row like another one, with a time of its own. */
function forge(log: MemoryLog, like: Leaf, micros: number): Line {
  const line = log.line(like);
  const rowId = randomUUID();
  const forged = { table: like.table, rowId, micros, text: line.text.replace(like.rowId, rowId) };
  log.lines.set(`${like.table} ${rowId}`, forged);
  return forged;
}

const hour = 3_600_000_000;

/** Ways to tamper with a log, by name. */
export const tamperings: Record<string, Tampering> = {
  'a field of a row is changed': (log, random) => {
    const leaf = pick(log, random);
    edit(log.line(leaf), random);
    return { kinds: ['row_changed'], no: leaf.no, rowId: leaf.rowId };
  },
  'a row is taken out': (log, random) => {
    const leaf = pick(log, random);
    log.lines.delete(`${leaf.table} ${leaf.rowId}`);
    return { kinds: ['row_missing'], no: leaf.no, rowId: leaf.rowId };
  },
  'a row is put in among old ones': (log, random) => {
    const like = pick(log, random);
    return { kinds: ['row_inserted'], rowId: forge(log, like, log.line(like).micros - hour).rowId };
  },
  'a row with an old time is put in and sealed by the worker': (log, random) => {
    const like = pick(log, random);
    const { rowId, table } = forge(log, like, log.line(like).micros - hour);
    log.leaves.push({ no: log.leaves.length, table, rowId, leaf: Buffer.alloc(32) });
    log.fitLeaves();
    const newest = log.sealed.at(-1);
    if (newest) log.sealed.push({ ...newest, number: newest.number + 1, size: newest.size + 1 });
    log.signAll(own);
    return { kinds: ['row_inserted'], no: log.leaves.length - 1, rowId };
  },
  'two rows exchange what they say': (log, random) => {
    const [a, b] = two(log, random);
    const [one, other] = [log.line(a), log.line(b)];
    const text = one.text.replace(a.rowId, b.rowId);
    one.text = other.text.replace(b.rowId, a.rowId);
    other.text = text;
    return { kinds: ['row_changed'], no: a.no, rowId: a.rowId };
  },
  'a leaf is changed': (log, random) => {
    const leaf = pick(log, random);
    leaf.leaf = flip(leaf.leaf, random);
    return { kinds: ['leaf_changed'], no: leaf.no, rowId: leaf.rowId };
  },
  'a leaf is taken out': (log, random) => {
    const leaf = pick(log, random);
    log.leaves = log.leaves.filter((other) => other !== leaf);
    return { kinds: ['leaf_missing'], no: leaf.no };
  },
  'two leaves change places': (log, random) => {
    const [a, b] = two(log, random);
    [a.no, b.no] = [b.no, a.no];
    return { kinds: ['rows_reordered', 'leaf_changed', 'row_changed', 'leaf_missing', 'leaf_inserted'], no: Math.min(a.no, b.no) };
  },
  'two leaves name each other’s row': (log, random) => {
    const [a, b] = two(log, random);
    [a.table, a.rowId, b.table, b.rowId] = [b.table, b.rowId, a.table, a.rowId];
    return { kinds: ['rows_reordered', 'row_changed'], no: a.no };
  },
  'a row and its leaf are taken out and the others move up': (log, random) => {
    const leaf = pick(log, random);
    log.lines.delete(`${leaf.table} ${leaf.rowId}`);
    log.leaves = log.leaves.filter((other) => other !== leaf).map((other, no) => ({ ...other, no }));
    return { kinds: ['leaf_missing'], no: leaf.no };
  },
  'a leaf is put in at the end': (log, random) => {
    const like = pick(log, random);
    const { table, rowId, text } = forge(log, like, log.line(like).micros);
    const no = log.leaves.length;
    log.leaves.push({ no, table, rowId, leaf: leafOf(no, sha256(Buffer.from(text))) });
    return { kinds: ['leaf_inserted'], no };
  },
  'a row is changed and its leaf made to fit': (log, random) => {
    const leaf = pick(log, random);
    edit(log.line(leaf), random);
    log.fitLeaves();
    return { kinds: ['rewritten'], within: leaf.no };
  },
  'a row is taken out and all leaves made to fit': (log, random) => {
    const leaf = pick(log, random);
    log.leaves = log.leaves.filter((other) => other !== leaf);
    log.lines.delete(`${leaf.table} ${leaf.rowId}`);
    log.fitLeaves();
    return { kinds: ['rewritten', 'leaf_missing'], within: leaf.no };
  },
  'a row is put in and all leaves made to fit': (log, random) => {
    const like = pick(log, random);
    const { table, rowId } = forge(log, like, log.line(like).micros);
    log.leaves.splice(like.no, 0, { no: 0, table, rowId, leaf: like.leaf });
    log.fitLeaves();
    return { kinds: ['rewritten', 'rows_reordered'], within: like.no };
  },
  'two rows change places and all leaves are made to fit': (log, random) => {
    const [a, b] = two(log, random);
    const first = a.no;
    [log.leaves[a.no], log.leaves[b.no]] = [b, a];
    log.fitLeaves();
    return { kinds: ['rewritten', 'rows_reordered'], within: first };
  },
  'a head is changed': (log, random) => {
    const head = log.sealed[random(log.sealed.length)];
    if (!head) throw new Error('no head');
    const change = [
      () => (head.root = flip(head.root, random)),
      () => (head.size += 1),
      () => (head.at = new Date(head.at.getTime() - 1 - random(1_000_000))),
      () => (head.signature = flip(head.signature, random)),
      () => (head.peaks = flip(head.peaks, random)),
      () => (head.key = flip(head.key, random)),
    ][random(6)];
    change?.();
    return { kinds: ['head_changed'], head: head.number };
  },
  'a head is taken out': (log, random) => {
    const gone = random(log.sealed.length - 1);
    log.sealed.splice(gone, 1);
    return { kinds: ['head_missing'], head: gone };
  },
  'a row is changed and everything signed anew with another key': (log, random) => {
    edit(log.line(pick(log, random)), random);
    log.fitLeaves();
    log.signAll(new HeadKey(Buffer.alloc(32, 1 + random(250))));
    return { kinds: ['unknown_key'], head: 0 };
  },
  'a row is changed and everything signed anew with the installation’s key': (log, random) => {
    const leaf = pick(log, random);
    edit(log.line(leaf), random);
    log.fitLeaves();
    log.signAll(own);
    return { kinds: ['other_head'], head: log.sealed.findIndex(({ size }) => size > leaf.no) };
  },
  'the end of the log is cut off': (log, random) => {
    const left = 1 + random(log.sealed.length - 1);
    const size = log.sealed[left - 1]?.size ?? 0;
    for (const { table, rowId } of log.leaves.slice(size)) log.lines.delete(`${table} ${rowId}`);
    log.leaves = log.leaves.slice(0, size);
    log.sealed = log.sealed.slice(0, left);
    return { kinds: ['head_missing'], head: left };
  },
};

/** The installation's key in these specs. */
let own: HeadKey;
export const useKey = (key: HeadKey): void => {
  own = key;
};

/** Whether the first finding is where somebody tampered. */
export function locates(first: Finding | undefined, expected: Expected, headOf: (no: number) => { from: number; until: number }): boolean {
  if (!first || !expected.kinds.includes(first.kind)) return false;
  if (expected.head !== undefined) return first.head === expected.head;
  if (expected.within !== undefined) {
    const { from, until } = headOf(expected.within);
    return first.no !== undefined && first.no >= from && (first.until ?? first.no + 1) <= until;
  }
  return first.no === expected.no && (expected.rowId === undefined || first.rowId === expected.rowId);
}
