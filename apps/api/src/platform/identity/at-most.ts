import { ProblemError } from '../http/problem-error';

/** Lets `running` pieces of work run at once and `waiting` more wait their turn. */
export class AtMost {
  private under = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly running: number,
    private readonly waiting: number,
  ) {}

  /** @throws ProblemError `unavailable` when too many wait already */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.under >= this.running) {
      if (this.queue.length >= this.waiting) throw new ProblemError('unavailable', { retryAfter: 2 });
      await new Promise<void>((go) => this.queue.push(go));
    } else this.under += 1;
    try {
      return await work();
    } finally {
      // The next one takes this one's place, so the count stays.
      const next = this.queue.shift();
      if (next) next();
      else this.under -= 1;
    }
  }
}
