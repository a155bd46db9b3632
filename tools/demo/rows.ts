import type { DataSource } from 'typeorm';

/** Rows waiting to be written, by table, and changes to make once they are there. */
export class Rows {
  private readonly waiting = new Map<string, Record<string, unknown>[]>();
  private readonly changes: { sql: string; values: readonly unknown[] }[] = [];

  add(table: string, row: Record<string, unknown>): void {
    const list = this.waiting.get(table) ?? [];
    list.push(row);
    this.waiting.set(table, list);
  }

  /** Something to change when all rows are written, for what only then may be. */
  after(sql: string, values: readonly unknown[]): void {
    this.changes.push({ sql, values });
  }

  /** Writes the tables in that order, many rows a statement, in one transaction. @throws when a table was forgotten */
  async write(source: DataSource, order: readonly string[]): Promise<void> {
    const forgotten = [...this.waiting.keys()].filter((table) => !order.includes(table));
    if (forgotten.length > 0) throw new Error(`no place in the order for ${forgotten.join(', ')}`);
    await source.transaction(async (manager) => {
      for (const table of order) {
        const rows = this.waiting.get(table) ?? [];
        for (let i = 0; i < rows.length; i += 400) {
          const chunk = rows.slice(i, i + 400);
          const columns = Object.keys(chunk[0] ?? {});
          const values = chunk.map((_, r) => `(${columns.map((__, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
          await manager.query(
            `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`,
            chunk.flatMap((row) => columns.map((column) => row[column] ?? null)),
          );
        }
      }
      for (const { sql, values } of this.changes) await manager.query(sql, [...values]);
    });
  }
}
