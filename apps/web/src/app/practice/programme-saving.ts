import { signal } from '@angular/core';
import type { ProgrammeCopy, ProgrammeItem } from '@groundwork/contract';
import { waitBefore } from '../api/backoff';
import { type Problem, toProblem } from '../api/problem';
import type { Saved } from '../ui/saved-state';
import { plainItems, type ShownItem } from './programme-plan';

/** Milliseconds without a change after which a draft is saved. */
const PAUSE = 600;
const passing: readonly Problem['code'][] = ['unavailable', 'internal', 'too_many', 'not_signed_in'];

/** A programme being adapted and its way to the server: saved after each pause, one save at a time; nothing adapted is given up while the server cannot be reached. */
export class ProgrammeSaving {
  /** What is on the screen. */
  readonly items = signal<readonly ShownItem[]>([]);
  /** The copy as the server last gave it: its version, what stands in the way, what is too much. */
  readonly copy = signal<ProgrammeCopy>(null as never);
  readonly saved = signal<Saved>({ state: 'untouched' });
  /** Why it is not taken as it is. */
  readonly refused = signal<Problem | null>(null);

  private dirty = false;
  private sending: Promise<boolean> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  /** @param save throws ProblemError */
  constructor(
    start: ProgrammeCopy,
    private readonly save: (items: ProgrammeItem[], version: number) => Promise<ProgrammeCopy>,
  ) {
    this.copy.set(start);
    this.items.set(start.items);
  }

  write(items: readonly ShownItem[]): void {
    this.items.set(items);
    this.dirty = true;
    this.refused.set(null);
    this.soon(PAUSE);
  }

  /** Saves now. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    clearTimeout(this.pause);
    while (this.dirty) {
      this.sending ??= this.attempt().finally(() => (this.sending = null));
      if (!(await this.sending)) return false;
    }
    return true;
  }

  stop(): void {
    clearTimeout(this.pause);
  }

  private soon(wait: number): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), wait);
  }

  private async attempt(): Promise<boolean> {
    const items = this.items();
    this.dirty = false;
    this.saved.set({ state: 'saving' });
    try {
      this.copy.set(await this.save(plainItems(items), this.copy().version));
      this.failures = 0;
      this.saved.set({ state: 'saved', at: new Date() });
      return true;
    } catch (error) {
      this.dirty = true;
      const problem = toProblem(error);
      if (passing.includes(problem.code)) {
        this.saved.set({ state: 'waiting' });
        this.soon(waitBefore(++this.failures));
      } else {
        this.dirty = false;
        this.saved.set({ state: 'untouched' });
        this.refused.set(problem);
      }
      return false;
    }
  }
}
