import type pg from 'pg';
import type { StoredLog } from '../src/audit/check-log';
import { GrowingTree, leafOf, sha256 } from '../src/audit/merkle';
import { OwnerLog } from '../src/audit/owner-log';
import type { LogTable, SealedRow } from '../src/audit/sealed-row';
import type { HeadKey, TreeHead } from '../src/audit/tree-head';

export interface Line {
  table: LogTable;
  rowId: string;
  micros: number;
  text: string;
}
export interface Leaf {
  no: number;
  table: LogTable;
  rowId: string;
  leaf: Buffer;
}

const keyOf = ({ table, rowId }: { table: string; rowId: string }) => `${table} ${rowId}`;

/** A clinic's log taken out of the database, to be tampered with a thousand times. */
export class MemoryLog implements StoredLog {
  constructor(
    readonly lines: Map<string, Line>,
    public leaves: Leaf[],
    public sealed: TreeHead[],
  ) {}

  static async of(client: pg.Client, clinicId: string): Promise<MemoryLog> {
    await client.query(`set timezone = 'UTC'`);
    const lines = await client.query<{ table: LogTable; rowid: string; micros: string; text: string }>(
      `select 'audit_event' as table, id as rowid, (extract(epoch from at) * 1000000)::bigint as micros, 'audit_event ' || jsonb_strip_nulls(to_jsonb(e))::text as text from audit_event e where clinic_id = $1
       union all select 'access_log', id, (extract(epoch from at) * 1000000)::bigint, 'access_log ' || jsonb_strip_nulls(to_jsonb(r))::text from access_log r where clinic_id = $1`,
      [clinicId],
    );
    const stored = new OwnerLog(client, clinicId);
    const leaves = await stored.rows(0, 1_000_000);
    return new MemoryLog(
      new Map(
        lines.rows.map(({ table, rowid, micros, text }) => [`${table} ${rowid}`, { table, rowId: rowid, micros: Number(micros), text }]),
      ),
      leaves.map(({ no, table, rowId, leaf }) => ({ no, table, rowId, leaf })),
      await stored.heads(-1, 100_000),
    );
  }

  copy(): MemoryLog {
    return new MemoryLog(
      new Map([...this.lines].map(([key, line]) => [key, { ...line }])),
      this.leaves.map((leaf) => ({ ...leaf })),
      this.sealed.map((head) => ({ ...head })),
    );
  }

  line(leaf: { table: LogTable; rowId: string }): Line {
    const line = this.lines.get(keyOf(leaf));
    if (!line) throw new Error('no such row');
    return line;
  }

  /** What a careful hand would do: leaves made to fit the rows as they are now and stand one after the other. */
  fitLeaves(): void {
    this.leaves = this.leaves.map((leaf, no) => ({ ...leaf, no, leaf: leafOf(no, sha256(Buffer.from(this.line(leaf).text))) }));
  }

  /** Signs all heads anew, as somebody with a key could. */
  signAll(key: HeadKey): void {
    const tree = new GrowingTree();
    let done = 0;
    this.sealed = this.sealed.map((head, i) => {
      const size = i === this.sealed.length - 1 ? this.leaves.length : Math.min(head.size, this.leaves.length);
      for (; done < size; done += 1) tree.append(this.leaves[done]?.leaf ?? Buffer.alloc(32));
      return key.sign({ clinicId: head.clinicId, number: head.number, size, root: tree.root(), peaks: tree.peakBytes(), at: head.at });
    });
  }

  async head(number: number): Promise<TreeHead | undefined> {
    return this.sealed.find((head) => head.number === number);
  }

  async heads(after: number, most: number): Promise<TreeHead[]> {
    return this.sealed.filter(({ number }) => number > after).slice(0, most);
  }

  async rows(from: number, until: number): Promise<SealedRow[]> {
    const wanted = this.leaves.filter(({ no }) => no >= from && no < until).sort((a, b) => a.no - b.no);
    return wanted.map((leaf) => {
      const line = this.lines.get(keyOf(leaf));
      return { ...leaf, found: line ? sha256(Buffer.from(line.text)) : null, micros: line?.micros ?? null };
    });
  }

  async withoutLeaf(most: number): Promise<{ table: LogTable; rowId: string; micros: number }[]> {
    const sealed = new Set(this.leaves.map(keyOf));
    return [...this.lines.values()].filter((line) => !sealed.has(keyOf(line))).slice(0, most);
  }
}
