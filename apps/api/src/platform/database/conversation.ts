import { isLostConnection } from '../http/database-problem';
import { type Answer, Batch, type Connection, type Statement } from './batch';

const commit: Statement = { text: 'commit', values: [] };
const rollback: Statement = { text: 'rollback', values: [] };

/**
 * What is said over one connection, in as few round trips as can be. `whole`: one transaction, whose opening travels with its first statement. `each`: a transaction for every
 * statement, all of it in one round trip; PostgreSQL shows each statement of a transaction what is committed by then anyway.
 */
export class Conversation {
  private held: Statement[] = [];
  private isOpen = false;
  private wasOpened = false;

  /**
   * @param opening statements that open a transaction
   * @param opened hears the answers to them before anybody hears another answer; may throw
   */
  constructor(
    private readonly connection: Connection,
    private readonly unit: 'each' | 'whole',
    private readonly opening: readonly Statement[],
    private readonly opened: (answers: readonly Answer[]) => void,
  ) {}

  /** Sends a statement and waits for its answer. */
  async ask(statement: Statement): Promise<Answer> {
    const answers = await this.send([statement], this.unit === 'each');
    const answer = answers.at(-1);
    if (!answer) throw new Error('A statement was not answered.');
    return answer;
  }

  /** Sends a statement together with the next one, or at the end; when it fails, so does that one. */
  later(statement: Statement): void {
    this.held.push(statement);
  }

  /** Opens a transaction when none was opened yet, whether there is something to say or not. */
  async open(): Promise<void> {
    if (!this.wasOpened) await this.send([], this.unit === 'each');
  }

  /** Sends what waits and commits. */
  async end(): Promise<void> {
    if (this.isOpen || this.held.length > 0 || !this.wasOpened) await this.send([], true);
  }

  /**
   * Takes back what is not committed. A connection that can't even do that is broken: the first error is the one to tell, the second goes with it as its cause.
   * @returns the error to tell: that nothing may be opened comes before what was found wrong without asking
   */
  async fail(error: unknown): Promise<unknown> {
    if (isLostConnection(error)) return error;
    this.held = [];
    if (!this.wasOpened)
      return this.open().then(
        () => this.fail(error),
        (refused: unknown) => this.fail(refused),
      );
    if (!this.isOpen) return error;
    this.isOpen = false;
    try {
      await new Batch([rollback]).over(this.connection);
    } catch (second) {
      void this.connection.end();
      if (error instanceof Error && error.cause === undefined) error.cause = second;
    }
    return error;
  }

  /** @returns the answers to what was held and to `statements` */
  private async send(statements: readonly Statement[], commits: boolean): Promise<Answer[]> {
    const opening = this.isOpen ? [] : this.opening;
    const batch = new Batch([...opening, ...this.held, ...statements, ...(commits ? [commit] : [])]);
    this.held = [];
    this.isOpen = true;
    this.wasOpened = true;
    const answers = await batch.over(this.connection);
    if (opening.length > 0) this.opened(answers.slice(0, opening.length));
    if (!commits) return answers.slice(opening.length);
    this.isOpen = false;
    // In a transaction that failed and whose error somebody ate, the server answers a commit by rolling back.
    if (answers.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
    return answers.slice(opening.length, -1);
  }
}
