import { isLostConnection } from '../http/database-problem';
import { type Answer, Batch, type Connection, type Statement } from './batch';

const begin: Statement = { text: 'begin', values: [] };
const commit: Statement = { text: 'commit', values: [] };
const rollback: Statement = { text: 'rollback', values: [] };

/**
 * What is said over one connection, in as few round trips as can be. `whole`: one transaction, whose opening travels with its first statement. `each`: a transaction for every
 * statement, because PostgreSQL makes one of all that is sent together; it shows each statement of a transaction what is committed by then anyway.
 */
export class Conversation {
  private held: Statement[] = [];
  /** Whether a transaction goes on. */
  private goesOn = false;
  private wasOpened = false;

  /**
   * @param door puts the context of a transaction, so it comes first in each
   * @param opened hears the answer to it before anybody hears another answer; may throw
   */
  constructor(
    private readonly connection: Connection,
    private readonly unit: 'each' | 'whole',
    private readonly door: Statement,
    private readonly opened: (answer: Answer) => void,
  ) {}

  /** Sends a statement and waits for its answer. */
  async ask(statement: Statement): Promise<Answer> {
    const answer = (await this.send([statement])).at(-1);
    if (!answer) throw new Error('A statement was not answered.');
    return answer;
  }

  /** Sends a statement together with the next one, or at the end; when it fails, so does that one. */
  later(statement: Statement): void {
    this.held.push(statement);
  }

  /** Opens a transaction when none was opened yet, whether there is something to say or not. */
  async open(): Promise<void> {
    if (!this.wasOpened) await this.send([]);
  }

  /** Sends what waits and commits. */
  async end(): Promise<void> {
    if (this.unit === 'each') return this.held.length > 0 ? void (await this.send([])) : this.open();
    const answers = await this.send([commit]);
    this.goesOn = false;
    // In a transaction that failed and whose error somebody ate, the server answers a commit by rolling back.
    if (answers.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
  }

  /**
   * Takes back what is not committed. A connection that can't even do that is broken: the first error is the one to tell, the second goes with it as its cause.
   * @returns the error to tell: that nothing may be opened comes before what was found wrong without asking
   */
  async fail(error: unknown): Promise<unknown> {
    if (isLostConnection(error)) return error;
    this.held = [];
    const first = await this.open().then(
      () => error,
      (refused: unknown) => refused,
    );
    if (!this.goesOn) return first;
    this.goesOn = false;
    try {
      await new Batch([rollback]).over(this.connection);
    } catch (second) {
      void this.connection.end();
      if (first instanceof Error && first.cause === undefined) first.cause = second;
    }
    return first;
  }

  /** @returns the answers to what was held and to `statements` */
  private async send(statements: readonly Statement[]): Promise<Answer[]> {
    const opening = this.goesOn ? [] : this.unit === 'whole' ? [begin, this.door] : [this.door];
    const batch = new Batch([...opening, ...this.held, ...statements]);
    this.held = [];
    this.goesOn = this.unit === 'whole';
    this.wasOpened = true;
    const answers = await batch.over(this.connection);
    const door = answers[opening.length - 1];
    if (door && opening.length > 0) this.opened(door);
    return answers.slice(opening.length);
  }
}
