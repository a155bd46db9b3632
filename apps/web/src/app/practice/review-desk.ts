import { inject, Injectable, signal } from '@angular/core';
import type { SharedEntry } from '@groundwork/contract';
import { type Problem, toProblem } from '../api/problem';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { nextUnreviewed } from './review-order';

/** The shared entries on a page, in the order they stand there, and the work on them: open, answer, mark as reviewed, go to the next. */
@Injectable()
export class ReviewDesk {
  private readonly api = inject(SharedEntriesApi);
  readonly entries = signal<readonly SharedEntry[]>([]);
  private readonly opened = signal<ReadonlySet<string>>(new Set());
  /** Entry whose heading should take the focus. */
  readonly wanted = signal<string | null>(null);
  readonly problem = signal<Problem | null>(null);
  /** Whether something was taken off the page because it cannot be read any more. */
  readonly gone = signal(false);

  isOpen(id: string): boolean {
    return this.opened().has(id);
  }

  toggle(id: string): void {
    this.opened.update((opened) => (opened.has(id) ? without(opened, id) : new Set([...opened, id])));
  }

  /** The next that waits for review; null when none does. */
  next(afterId: string | null): SharedEntry | null {
    return nextUnreviewed(this.entries(), afterId);
  }

  /** Opens the next that waits, closes this one and moves the focus along; with none left, the focus goes to this one's heading. */
  goOn(fromId: string): void {
    const next = this.next(fromId);
    this.opened.update((opened) => new Set([...without(opened, fromId), ...(next ? [next.id] : [])]));
    this.wanted.set(next?.id ?? fromId);
  }

  /** Marks as reviewed. @returns whether it could be */
  async review(id: string): Promise<boolean> {
    return this.write(id, async () => {
      await this.api.markReviewed(id);
      this.replace(id, (entry) => ({ ...entry, reviewedAt: new Date().toISOString() }));
    });
  }

  /** Answers the author. @returns whether it was sent */
  async reply(id: string, text: string): Promise<boolean> {
    return this.write(id, async () => {
      const reply = await this.api.reply(id, { text });
      this.replace(id, (entry) => ({ ...entry, replies: [...entry.replies, reply] }));
    });
  }

  /** Puts an entry as the server has it now. */
  take(entry: SharedEntry): void {
    this.replace(entry.id, () => entry);
  }

  private async write(id: string, act: () => Promise<void>): Promise<boolean> {
    this.problem.set(null);
    this.gone.set(false);
    try {
      await act();
      return true;
    } catch (error) {
      const problem = toProblem(error);
      // What is no longer shared leaves the page at once, in the words used for anything that is not there (CC-14).
      if (problem.code === 'not_found') {
        this.gone.set(true);
        this.goOn(id);
        this.entries.update((entries) => entries.filter((entry) => entry.id !== id));
      } else this.problem.set(problem);
      return false;
    }
  }

  private replace(id: string, change: (entry: SharedEntry) => SharedEntry): void {
    this.entries.update((entries) => entries.map((entry) => (entry.id === id ? change(entry) : entry)));
  }
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter((one) => one !== id));
}
