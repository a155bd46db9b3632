import { isLostConnection } from '../http/database-problem';
import { type Answer, Batch, type Connection, type Statement } from './batch';

const commit: Statement = { text: 'commit', values: [] };
const rollback: Statement = { text: 'rollback', values: [] };

/** One transaction on one connection, in as few round trips as can be: its opening travels with its first statement, what nobody waits for with the next, its commit with the last. */
export class Conversation {
  private held: Statement[];
  private isOpen = false;
  private isOver = false;

  /**
   * @param opening statements that open the transaction; sent with the first one
   * @param opened hears the answers to them before anybody hears another answer; may throw
   */
  constructor(
    private readonly connection: Connection,
    private readonly opening: readonly Statement[],
    private readonly opened: (answers: readonly Answer[]) => void,
  ) {
    this.held = [...opening];
  }

  /** Sends a statement and waits for its answer. @param last whether the transaction ends with it */
  async ask(statement: Statement, last = false): Promise<Answer> {
    if (this.isOver) throw new Error('This transaction is over.');
    this.isOver = last;
    const answers = await this.send(last ? [statement, commit] : [statement]);
    const answer = answers.at(last ? -2 : -1);
    if (!answer) throw new Error('A statement was not answered.');
    return answer;
  }

  /** Sends a statement together with the next one; when it fails, so does that one. */
  later(statement: Statement): void {
    if (this.isOver) throw new Error('This transaction is over.');
    this.held.push(statement);
  }

  /** Sends what waits. */
  async settle(): Promise<void> {
    if (this.held.length > 0) await this.send([]);
  }

  /** Ends the transaction, unless its last statement did. */
  async commit(): Promise<void> {
    if (!this.isOver) await this.ask(commit);
    this.isOver = true;
  }

  /**
   * Takes everything back. A connection that can't even do that is broken: the first error is the one to tell, the second goes with it as its cause.
   * @returns the error to tell: that the transaction may not be opened comes before what was found wrong without it
   */
  async rollback(error: unknown): Promise<unknown> {
    if (isLostConnection(error)) return error;
    if (!this.isOpen)
      return this.settle().then(
        () => this.rollback(error),
        (refused: unknown) => this.rollback(refused),
      );
    this.held = [];
    try {
      await this.send([rollback]);
    } catch (second) {
      void this.connection.end();
      if (error instanceof Error && error.cause === undefined) error.cause = second;
    }
    return error;
  }

  private async send(statements: readonly Statement[]): Promise<Answer[]> {
    const batch = new Batch([...this.held, ...statements]);
    const opens = this.held.length > 0 && !this.isOpen;
    this.held = [];
    this.isOpen = true;
    const answers = await batch.over(this.connection);
    // In a transaction that failed and whose error somebody ate, the server answers a commit by rolling back.
    if (statements.at(-1) === commit && answers.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back.');
    if (opens) this.opened(answers.slice(0, this.opening.length));
    return answers;
  }
}
