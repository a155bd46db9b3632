import type { ClientBase } from 'pg';
import { readHead } from './admin-log';
import type { StoredLog } from './check-log';
import { sha256 } from './merkle';
import type { LogTable, SealedRow } from './sealed-row';
import type { TreeHead } from './tree-head';

/**
 * A leaf's row, if it is of this table: its canonical bytes, written by this statement and hashed here; no function of the database is asked, which somebody could have changed.
 * `offset 0`: looked up by its key, see the migration.
 */
const row = (table: string) =>
  `(select '${table} ' || jsonb_strip_nulls(to_jsonb(t))::text as line, t.at from ${table} t where l.source = '${table}' and t.clinic_id = l.clinic_id and t.id = l.row_id offset 0) ${table}`;
const micros = (time: string) => `(extract(epoch from ${time}) * 1000000)::bigint`;
const columns = 'clinic_id, number, size, root, peaks, at, key, signature';

interface Row {
  no: string;
  source: LogTable;
  row_id: string;
  leaf: Buffer;
  line: string | null;
  micros: string | null;
}

/** The log of one clinic as the database's owner, or anybody else whom row security lets see all, reads it. */
export class OwnerLog implements StoredLog {
  constructor(
    private readonly client: ClientBase,
    private readonly clinicId: string,
  ) {}

  async head(number: number): Promise<TreeHead | undefined> {
    return (await this.headsWhere('number = $2', [number]))[0];
  }

  heads(after: number, most: number): Promise<TreeHead[]> {
    return this.headsWhere('number > $2 order by number limit $3', [after, most]);
  }

  async rows(from: number, until: number): Promise<SealedRow[]> {
    const { rows } = await this.client.query<Row>(
      `select l.no, l.source, l.row_id, l.leaf, coalesce(audit_event.line, access_log.line) as line, ${micros('coalesce(audit_event.at, access_log.at)')} as micros
         from audit_leaf l
         left join lateral ${row('audit_event')} on true
         left join lateral ${row('access_log')} on true
        where l.clinic_id = $1 and l.no >= $2 and l.no < $3 order by l.no`,
      [this.clinicId, from, until],
    );
    return rows.map((row) => ({
      no: Number(row.no),
      table: row.source,
      rowId: row.row_id,
      leaf: row.leaf,
      found: row.line === null ? null : sha256(Buffer.from(row.line)),
      micros: row.micros === null ? null : Number(row.micros),
    }));
  }

  async withoutLeaf(most: number): Promise<{ table: LogTable; rowId: string; micros: number }[]> {
    const unsealed = (table: string) =>
      `select '${table}' as source, e.id, e.at from ${table} e where e.clinic_id = $1
         and not exists (select from audit_leaf l where l.clinic_id = e.clinic_id and l.source = '${table}' and l.row_id = e.id offset 0)`;
    const { rows } = await this.client.query<{ source: LogTable; id: string; micros: string }>(
      `select source, id, ${micros('at')} as micros from (${unsealed('audit_event')} union all ${unsealed('access_log')}) w order by at, id limit $2`,
      [this.clinicId, most],
    );
    return rows.map(({ source, id, micros: at }) => ({ table: source, rowId: id, micros: Number(at) }));
  }

  private async headsWhere(condition: string, values: readonly unknown[]): Promise<TreeHead[]> {
    const { rows } = await this.client.query<Parameters<typeof readHead>[0]>(
      `select ${columns} from audit_head where clinic_id = $1 and ${condition}`,
      [this.clinicId, ...values],
    );
    return rows.map(readHead);
  }
}
