import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { type Role } from '@groundwork/contract';
import { isLostConnection } from '../http/database-problem';
import { ProblemError } from '../http/problem-error';
import { type Answer, Batch, type Connection, type Statement } from './batch';
import { Conversation } from './conversation';
import { NotLoaded } from './not-loaded';

/** Who asks, as the access token says; `Db` makes sure that it still holds. */
export interface Viewer {
  /** Account. */
  id: string;
  /** Sign-in (the `sid` of the token); a secret, because it opens transactions. */
  signInId: string;
  role: Role;
}

/** What one viewer may ask: every statement runs under row security for them. */
export interface Tx {
  viewer: Viewer & { clinicId: string };
  /** For typed writes; `insert` and `update` only (see architecture.md on `save()`). */
  manager: EntityManager;
  /** Rows of a statement. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Sends a statement, of which nobody needs the rows, with the next one or at the end. When it fails, so does the whole. */
  later(sql: string, values?: readonly unknown[]): void;
}

/** A transaction of a job, narrower than any person's. */
export type JobTx = Omit<Tx, 'viewer'> & { clinicId: string };
export type JobPurpose = 'tasks' | 'mail' | 'report' | 'alerts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Sign-ins whose clinic is remembered. */
const mostHomes = 50_000;

/** The only door to the database: nothing else touches a DataSource. Inside `work` there is no other I/O than this transaction's. */
export class Db {
  /** Clinics of sign-ins seen before, so that a transaction's first statement, which names the clinic, can travel with its opening. Each opening says whether it still holds. */
  private readonly homes = new Map<string, string>();

  constructor(private readonly source: DataSource) {}

  /** Reads as `viewer`; each statement is a transaction of its own, which opens and ends in the same round trip. @throws ProblemError `not_signed_in` when the sign-in is over or the account isn't active any more */
  read<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return loading(work, (one) => this.asPerson('each', viewer, one));
  }

  /** Reads and writes as `viewer` in one transaction; all or nothing. */
  write<T>(viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    return loading(work, (one) => this.asPerson('whole', viewer, one));
  }

  /** Calls a function of schema `sec` that checks its own right, before anybody is known. */
  async call<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.connected(async (_runner, connection) => {
      const [answer] = await new Batch([{ text: sql, values }]).over(connection);
      return answer ? rowsOf<Row>(answer) : [];
    });
  }

  /** Runs a job's step for one clinic. `subject`: for `report`, the document. */
  async job<T>(purpose: JobPurpose, clinicId: string, subject: string | null, work: (tx: JobTx) => Promise<T>): Promise<T> {
    const door = { text: 'select sec.open_job($1, $2, $3)', values: [purpose, asUuid(clinicId), subject] };
    return loading(work, (one) =>
      this.converse(
        'whole',
        door,
        () => undefined,
        (methods) => one({ ...methods, clinicId }),
      ),
    );
  }

  /** The token was signed for an account and role that may have changed since: the opening asks for both. */
  private async asPerson<T>(unit: Unit, viewer: Viewer, work: (tx: Tx) => Promise<T>): Promise<T> {
    const door = { text: 'select clinic from sec.open($1, $2, $3)', values: [asUuid(viewer.signInId), viewer.id, viewer.role] };
    let home = this.homes.get(viewer.signInId);
    const opened = ({ rows }: Answer) => {
      const clinic = String(rows[0]?.['clinic']);
      if (home !== undefined && home !== clinic) {
        this.homes.delete(viewer.signInId);
        throw new ProblemError('not_signed_in');
      }
      home = clinic;
    };
    return this.converse(unit, door, opened, async (methods, conversation) => {
      if (home === undefined) {
        await conversation.open();
        if (this.homes.size >= mostHomes) this.homes.clear();
        this.homes.set(viewer.signInId, home ?? '');
      }
      return work({ ...methods, viewer: { ...viewer, clinicId: home ?? '' } });
    });
  }

  private converse<T>(
    unit: Unit,
    door: Statement,
    opened: (answer: Answer) => void,
    work: (methods: Methods, conversation: Conversation) => Promise<T>,
  ): Promise<T> {
    return this.connected(async (runner, connection) => {
      const conversation = new Conversation(connection, unit, door, opened);
      try {
        const result = await work(methods(runner, conversation), conversation);
        await conversation.end();
        return result;
      } catch (error) {
        throw await conversation.fail(error);
      }
    });
  }

  /** A connection that does not answer any more is given up, so that nobody gets it next. */
  private async connected<T>(work: (runner: QueryRunner, connection: Connection) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      const connection = (await runner.connect()) as Connection;
      try {
        return await work(runner, connection);
      } catch (error) {
        if (isLostConnection(error)) void connection.end();
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** How many things that are not in memory one piece of work may meet, one after the other. */
const mostLoads = 50;

/** Runs work; when it meets something that is not in memory, loads that in the same way and runs it anew. */
async function loading<Given extends Pick<Tx, 'query'>, T>(
  work: (tx: Given) => Promise<T>,
  run: <R>(work: (tx: Given) => Promise<R>) => Promise<R>,
): Promise<T> {
  for (let loads = 0; ; loads += 1) {
    try {
      return await run(work);
    } catch (error) {
      if (!(error instanceof NotLoaded) || loads >= mostLoads) throw error;
      await run((tx) => error.load(tx));
    }
  }
}

type Unit = 'each' | 'whole';
type Methods = Pick<Tx, 'manager' | 'query' | 'later'>;

function methods(runner: QueryRunner, conversation: Conversation): Methods {
  // So that entities are written in the same conversation, prepared statements and all.
  runner.query = (async (sql: string, values: readonly unknown[] = [], structured = false) => {
    const answer = await conversation.ask({ text: sql, values });
    const raw = rowsOf(answer);
    return structured ? { raw, records: answer.rows, affected: answer.rowCount ?? undefined } : raw;
  }) as QueryRunner['query'];
  return {
    manager: runner.manager,
    query: async <Row>(sql: string, values: readonly unknown[] = []) => rowsOf<Row>(await conversation.ask({ text: sql, values })),
    later: (sql, values = []) => conversation.later({ text: sql, values }),
  };
}

/** As TypeORM's own `query` gives them. */
function rowsOf<Row>({ command, rows, rowCount }: Answer): Row[] {
  return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Row[];
}

function asUuid(value: string): string {
  if (!uuid.test(value)) throw new ProblemError('not_signed_in');
  return value;
}
