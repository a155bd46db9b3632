import { createHash } from 'node:crypto';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { type Role } from '@groundwork/contract';
import { isLostConnection } from '../http/database-problem';
import { ProblemError } from '../http/problem-error';

/** Who asks, as the access token says; `Db` makes sure that it still holds. */
export interface Viewer {
  /** Account. */
  id: string;
  /** Sign-in (the `sid` of the token); a secret, because it opens transactions. */
  signInId: string;
  role: Role;
}

/** A transaction of one viewer: every statement runs under row security for them. */
export interface Tx {
  viewer: Viewer & { clinicId: string };
  /** For typed writes; `insert` and `update` only (see architecture.md on `save()`). */
  manager: EntityManager;
  /** Rows of a statement. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A transaction of a job, narrower than any person's. */
export type JobTx = Omit<Tx, 'viewer'> & { clinicId: string };
export type JobPurpose = 'tasks' | 'mail' | 'report';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The only door to the database: nothing else touches a DataSource. Inside `work` there is no other I/O than this transaction's. */
export class Db {
  constructor(private readonly source: DataSource) {}

  /** Reads as `viewer`. @throws ProblemError `not_signed_in` when the sign-in is over or the account isn't active any more */
  read<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.asPerson('begin', viewer, work);
  }

  /** Reads and writes as `viewer`; all or nothing. */
  write<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.asPerson('begin', viewer, work);
  }

  /** Calls a function of schema `sec` that checks its own right, before anybody is known. */
  async call<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.connected((runner, client) => methods(runner, client).query<Row>(sql, values));
  }

  /** Runs a job's step for one clinic. `subject`: for `report`, the document. */
  async job<T>(purpose: JobPurpose, clinicId: string, subject: string | null, work: (tx: JobTx) => Promise<T>): Promise<T> {
    const opening = `begin; select sec.open_job('${purpose}', '${asUuid(clinicId)}', ${subject === null ? 'null' : `'${asUuid(subject)}'`})`;
    return this.transaction(opening, (tx) => work({ ...tx, clinicId }));
  }

  private async asPerson<T>(begin: string, viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(`${begin}; select uid, clinic, role from sec.open('${asUuid(viewer.signInId)}')`, (tx, opened) => {
      // The token was signed for an account and role that may have changed since.
      if (opened?.['uid'] !== viewer.id || opened['role'] !== viewer.role) throw new ProblemError('not_signed_in');
      return work({ ...tx, viewer: { ...viewer, clinicId: String(opened['clinic']) } });
    });
  }

  /** One round trip opens the transaction and its context. */
  private transaction<T>(opening: string, work: (tx: Methods, opened: Record<string, unknown> | undefined) => Promise<T>): Promise<T> {
    return this.connected(async (runner, client) => {
      try {
        const results = (await client.query(opening)) as unknown as Result[];
        const result = await work(methods(runner, client), results[1]?.rows[0]);
        const { command } = await client.query('commit');
        // What PostgreSQL answers to the commit of a transaction in which an error was passed over.
        if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
        return result;
      } catch (error) {
        if (!isLostConnection(error)) await rollBack(client, error);
        throw error;
      }
    });
  }

  /** A connection that does not answer any more is given up, so that nobody gets it next. */
  private async connected<T>(work: (runner: QueryRunner, client: Connection) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as Connection;
      try {
        return await work(runner, client);
      } catch (error) {
        if (isLostConnection(error)) void client.end();
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

type Methods = Pick<Tx, 'manager' | 'query'>;

interface Result {
  command: string;
  rowCount: number | null;
  rows: Record<string, unknown>[];
}

/** A connection of the pool, as far as it is used here. */
interface Connection {
  query(statement: string | { name?: string; text: string; values: unknown[] }): Promise<Result>;
  end(): Promise<void>;
}

function methods(runner: QueryRunner, client: Connection): Methods {
  return {
    manager: runner.manager,
    query: async <Row>(sql: string, values: readonly unknown[] = []) => {
      const name = preparedName(sql);
      const { command, rows, rowCount } = await client.query({ ...(name !== undefined && { name }), text: sql, values: [...values] });
      // As TypeORM's own `query` gives them.
      return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Row[];
    },
  };
}

const prepared = new Map<string, string>();

/** Statements are prepared by name, once per connection: under row security, planning costs as much as running. Only the first thousand texts, should somebody build texts without end. */
function preparedName(sql: string): string | undefined {
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= 1000) return known;
  const name = createHash('sha256').update(sql).digest('base64url');
  prepared.set(sql, name);
  return name;
}

function asUuid(value: string): string {
  if (!uuid.test(value)) throw new ProblemError('not_signed_in');
  return value;
}

/** A connection that can't even roll back is broken; the first error is the one to tell, the second goes with it as its cause. */
async function rollBack(client: Connection, error: unknown): Promise<void> {
  try {
    await client.query('rollback');
  } catch (second) {
    void client.end();
    if (error instanceof Error && error.cause === undefined) error.cause = second;
  }
}
