import { createHash } from 'node:crypto';
import pg from 'pg';

/** A statement and its parameters. */
export interface Statement {
  text: string;
  values: readonly unknown[];
}

/** What the server says to a statement. */
export interface Answer {
  command: string;
  rowCount: number | null;
  rows: Record<string, unknown>[];
}

/** A connection of the pool, as far as it is used here. */
export interface Connection {
  query(batch: Batch): unknown;
  end(): Promise<void>;
}

/** Messages of the protocol as `pg` passes them on; what a query does with them is its own business. */
interface Query {
  name?: string;
  text: string;
  submit(wire: Wire): Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleReadyForQuery(wire: Wire): void;
}

/** The wire below a connection. */
interface Wire {
  stream: { cork(): void; uncork(): void };
  /** Names sent to be prepared and not answered yet. */
  submittedNamedStatements: Record<string, string>;
  sync(): void;
}

const newQuery = pg.Query as unknown as new (
  config: { name?: string; text: string; values: unknown[]; queryMode: 'extended' },
  done: (error: Error | null, answer: Answer) => void,
) => Query;

/**
 * Several statements sent in one go and answered in one go: under load a round trip costs as much as the statement in it. The server skips everything after the first statement
 * that fails, so a commit at the end is reached only when all before it went well.
 */
export class Batch {
  /** Told once; `pg` puts its own around it to watch the time. */
  callback: (error: Error | null, answers?: Answer[]) => void = () => undefined;
  private readonly queries: Query[];
  private readonly done: Answer[] = [];
  private broken: Error | undefined;

  constructor(statements: readonly Statement[]) {
    this.queries = statements.map(({ text, values }) => {
      const name = preparedName(text);
      return new newQuery({ ...(name !== undefined && { name }), text, values: [...values], queryMode: 'extended' }, (error, answer) => {
        if (error) this.broken ??= error;
        else this.done.push(answer);
      });
    });
  }

  /** Sends it. @returns the answers, one for each statement */
  over(connection: Connection): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      this.callback = (error, answers = []) => (error ? reject(error) : resolve(answers));
      connection.query(this);
    });
  }

  /** Of the statement being answered: `pg` notes by it what the connection has prepared. */
  get name(): string | undefined {
    return this.current?.name;
  }

  get text(): string | undefined {
    return this.current?.text;
  }

  /** Sends every statement, and only then asks for the answers. One that cannot be sent keeps those after it from being sent. */
  submit(wire: Wire): null {
    const unsynced: Wire = Object.create(wire, { sync: { value: () => undefined } }) as Wire;
    wire.stream.cork();
    try {
      for (const query of this.queries) {
        const error = query.submit(unsynced);
        if (error) this.broken ??= error;
        if (this.broken) break;
      }
    } finally {
      wire.sync();
      wire.stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, wire: Wire): void {
    const query = this.current;
    query?.handleCommandComplete(message, wire);
    query?.handleReadyForQuery(wire);
  }

  /** What the server skipped, it has not prepared either. */
  handleError(error: Error, wire: Wire): void {
    for (const { name } of this.queries.slice(this.done.length)) if (name !== undefined) delete wire.submittedNamedStatements[name];
    this.callback(this.broken ?? error);
  }

  handleReadyForQuery(): void {
    const error = this.broken ?? (this.current && new Error('A statement was not answered.'));
    if (error) this.callback(error);
    else this.callback(null, this.done);
  }

  private get current(): Query | undefined {
    return this.queries[this.done.length];
  }
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
