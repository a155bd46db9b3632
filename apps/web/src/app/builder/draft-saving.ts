import { computed, signal } from '@angular/core';
import type { HomeworkDraft } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { waitBefore } from '../api/backoff';
import { type Problem, toProblem } from '../api/problem';
import type { Saved } from '../ui/saved-state';

/** Milliseconds without a change after which a draft is saved, and the longest it waits while somebody keeps typing. */
export const PAUSE = 900;
export const LONGEST_PAUSE = 5_000;

const passing: readonly Problem['code'][] = ['unavailable', 'internal', 'too_many', 'not_signed_in'];

/**
 * A draft and its way to the server: saved after each pause, one save at a time. When a colleague saved it meanwhile, `elsewhere` waits until somebody
 * has chosen whose goes on. Nothing typed is given up by itself.
 */
export class DraftSaving {
  private readonly state = signal<Saved>({ state: 'untouched' });
  private readonly newer = signal<HomeworkDraft | null>(null);
  private readonly refusal = signal<Problem | null>(null);
  private readonly known;
  private readonly wanted;

  readonly saved = this.state.asReadonly();
  /** What somebody else saved meanwhile. */
  readonly elsewhere = this.newer.asReadonly();
  /** Why the server does not take it as it is. */
  readonly refused = this.refusal.asReadonly();
  /** The draft as the server last gave it. */
  readonly draft;
  /** The homework as it stands on the screen. */
  readonly definition;
  readonly isUnsaved = computed(() => this.wanted() !== this.stored());

  private readonly stored;
  private sending: Promise<boolean> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  /** @param save throws ProblemError `changed_elsewhere` with the newer draft in `current` */
  constructor(
    start: HomeworkDraft,
    private readonly save: (definition: Homework, version: number) => Promise<HomeworkDraft>,
  ) {
    const definition = start.definition as unknown as Homework;
    this.known = signal(start);
    this.draft = this.known.asReadonly();
    this.wanted = signal(definition);
    this.definition = this.wanted.asReadonly();
    this.stored = signal(definition);
  }

  /** Takes a changed homework and saves it soon. */
  write(definition: Homework): void {
    this.wanted.set(definition);
    this.refusal.set(null);
    if (this.newer()) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE);
    this.latest ??= setTimeout(() => void this.flush(), LONGEST_PAUSE);
  }

  /** Saves now. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    this.stop();
    while (this.isUnsaved() && !this.newer()) {
      this.sending ??= this.attempt().finally(() => (this.sending = null));
      if (!(await this.sending)) return false;
    }
    return !this.isUnsaved();
  }

  /** Goes on with mine over what the other saved, or with theirs. */
  settle(whose: 'mine' | 'theirs'): Promise<boolean> {
    const theirs = this.newer();
    this.newer.set(null);
    if (theirs) {
      const definition = theirs.definition as unknown as Homework;
      this.known.set(theirs);
      this.stored.set(definition);
      if (whose === 'theirs') this.wanted.set(definition);
    }
    return this.flush();
  }

  /** Stops its timers. */
  stop(): void {
    clearTimeout(this.pause);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  private async attempt(): Promise<boolean> {
    const definition = this.wanted();
    if (this.failures === 0) this.state.set({ state: 'saving' });
    try {
      this.known.set(await this.save(definition, this.known().version));
      this.stored.set(definition);
      this.failures = 0;
      this.state.set({ state: 'saved', at: new Date() });
      return true;
    } catch (error) {
      return this.failed(toProblem(error));
    }
  }

  private failed(problem: Problem): boolean {
    if (problem.code === 'changed_elsewhere' && problem.current) {
      this.state.set({ state: 'untouched' });
      this.newer.set(problem.current as HomeworkDraft);
      return false;
    }
    this.state.set({ state: 'waiting' });
    if (passing.includes(problem.code)) {
      this.failures += 1;
      this.pause = setTimeout(() => void this.flush(), waitBefore(this.failures, problem.retryAfter));
    } else this.refusal.set(problem);
    return false;
  }
}
