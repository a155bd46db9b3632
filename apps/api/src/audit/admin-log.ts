import type { Tx } from '../platform/database/db';
import type { StoredLog } from './check-log';
import type { LogTable, SealedRow } from './sealed-row';
import type { TreeHead } from './tree-head';

interface HeadRow {
  clinic_id: string;
  number: string;
  size: string;
  root: Buffer;
  peaks: Buffer;
  at: Date;
  key: Buffer;
  signature: Buffer;
}

const columns = 'clinic_id, number, size, root, peaks, at, key, signature';

/** The head as it is stored. */
export function readHead(row: HeadRow): TreeHead {
  return { ...row, clinicId: row.clinic_id, number: Number(row.number), size: Number(row.size) };
}

/** The log of the viewer's clinic as its admin may check it: the database makes the hashes and keeps the rows. */
export class AdminLog implements StoredLog {
  constructor(private readonly tx: Tx) {}

  async head(number: number): Promise<TreeHead | undefined> {
    return (await this.headsWhere('number = $2', [number]))[0];
  }

  heads(after: number, most: number): Promise<TreeHead[]> {
    return this.headsWhere('number > $2 order by number limit $3', [after, most]);
  }

  /** Whether there is a head whose root begins so; hexadecimal. */
  async hasRoot(beginning: string): Promise<boolean> {
    return (
      (await this.headsWhere('root >= $2 and root <= $3', [Buffer.from(beginning, 'hex'), Buffer.from(beginning.padEnd(64, 'f'), 'hex')]))
        .length > 0
    );
  }

  async newest(): Promise<TreeHead | undefined> {
    return (await this.headsWhere('true order by number desc limit 1', []))[0];
  }

  /** The last head of each day of the clinic's time zone, and so the newest of all. */
  lastOfDays(zone: string): Promise<TreeHead[]> {
    return this.headsWhere(
      'number in (select max(number) from audit_head where clinic_id = $1 group by (at at time zone $2)::date) order by number',
      [zone],
    );
  }

  async rows(from: number, until: number): Promise<SealedRow[]> {
    const rows = await this.tx.query<{
      no: string;
      source: LogTable;
      row_id: string;
      leaf: Buffer;
      row_hash: Buffer | null;
      micros: string | null;
    }>('select * from sec.audit_rows($1, $2)', [from, until]);
    return rows.map(({ no, source, row_id, leaf, row_hash, micros }) => ({
      no: Number(no),
      table: source,
      rowId: row_id,
      leaf,
      found: row_hash,
      micros: micros === null ? null : Number(micros),
    }));
  }

  async withoutLeaf(most: number): Promise<{ table: LogTable; rowId: string; micros: number }[]> {
    const rows = await this.tx.query<{ source: LogTable; row_id: string; micros: string }>('select * from sec.audit_without_leaf($1)', [
      most,
    ]);
    return rows.map(({ source, row_id, micros }) => ({ table: source, rowId: row_id, micros: Number(micros) }));
  }

  private async headsWhere(condition: string, values: readonly unknown[]): Promise<TreeHead[]> {
    const rows = await this.tx.query<HeadRow>(`select ${columns} from audit_head where clinic_id = $1 and ${condition}`, [
      this.tx.viewer.clinicId,
      ...values,
    ]);
    return rows.map(readHead);
  }
}
