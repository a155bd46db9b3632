import { computed, signal } from '@angular/core';
import type { OwnEntry } from '@groundwork/contract';
import type { RawAnswers } from '@groundwork/homework';
import { waitBefore } from '../api/backoff';
import { type Problem, toProblem } from '../api/problem';
import type { Saved } from '../ui/saved-state';
import { sameAnswers } from './draft-check';

/** Milliseconds without a key after which a draft is saved, and the longest it waits while somebody keeps typing. */
export const PAUSE = 600;
export const LONGEST_PAUSE = 5_000;

/** What a draft stands on. */
export interface DraftKeeping {
  /** @throws ProblemError `changed_elsewhere` with the newer entry in `current` */
  save(answers: RawAnswers, version: number): Promise<{ version: number; savedAt: string }>;
  /** The answers in the form the server keeps them in. */
  tidy(answers: RawAnswers): RawAnswers;
  /** The part of the answers that can be saved now; the rest as it was in `before`. */
  fit(answers: RawAnswers, before: RawAnswers): RawAnswers;
}

/** Problems that pass by themselves: the same save is tried again. */
const passing: readonly Problem['code'][] = ['unavailable', 'internal', 'too_many', 'not_signed_in'];
/** Problems that no other answer changes. */
const final: readonly Problem['code'][] = ['not_found', 'not_allowed'];

/**
 * What somebody is typing and its way to the server: saved after each pause, one save at a time, tried again for as long as the server
 * cannot be reached. Nothing typed is given up: another device's newer text waits in `elsewhere` until somebody has chosen.
 */
export class Draft {
  private readonly written = signal<RawAnswers>({});
  private readonly state = signal<Saved>({ state: 'untouched' });
  private readonly newer = signal<OwnEntry | null>(null);
  private readonly refusal = signal<Problem | null>(null);

  /** The answers as they stand on the screen. */
  readonly answers = this.written.asReadonly();
  readonly saved = this.state.asReadonly();
  /** The newer entry another device saved, while somebody chooses between the two. */
  readonly elsewhere = this.newer.asReadonly();
  /** Why the server takes no more of it. */
  readonly refused = this.refusal.asReadonly();
  readonly resting = computed(() => this.newer() !== null || this.refusal() !== null);

  private pause: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<boolean> | null = null;
  private failures = 0;
  /** Saves whose answer never came; the server may have them. */
  private unanswered: RawAnswers[] = [];

  /** @param before answers the server has @param answers what the screen starts with, `before` and initial values */
  constructor(
    private readonly keeping: DraftKeeping,
    private version: number,
    private before: RawAnswers,
    answers: RawAnswers,
  ) {
    this.written.set(answers);
  }

  /** The answers both devices started from, while another device's are newer. */
  get common(): RawAnswers {
    return this.before;
  }

  /** Whether something on the screen is not on the server yet. */
  get isUnsaved(): boolean {
    return !sameAnswers(this.toSave(), this.before);
  }

  /** The number in the entry's ETag, after the last save. */
  get savedVersion(): number {
    return this.version;
  }

  /** Takes a changed answer and saves it soon. Undefined takes the answer away. */
  write(field: string, value: unknown): void {
    const { [field]: _, ...others } = this.written();
    this.written.set(value === undefined ? others : { ...others, [field]: value });
    const refused = this.refusal();
    if (refused && !final.includes(refused.code)) this.refusal.set(null);
    this.soon();
  }

  /** Saves now. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    this.clearTimers();
    while (this.isUnsaved && !this.resting()) {
      if (!(await this.send())) return false;
    }
    return !this.isUnsaved;
  }

  /** Goes on with what somebody chose, on top of the other device's version. */
  settle(answers: RawAnswers): Promise<boolean> {
    const current = this.newer();
    if (current) this.adopt(current);
    this.newer.set(null);
    this.written.set(answers);
    return this.flush();
  }

  /** Stops its timers; called when nobody needs it any more. */
  stop(): void {
    this.clearTimers();
  }

  private soon(): void {
    if (this.resting()) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE);
    this.latest ??= setTimeout(() => void this.flush(), LONGEST_PAUSE);
  }

  private clearTimers(): void {
    clearTimeout(this.pause);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  private toSave(): RawAnswers {
    return this.keeping.fit(this.written(), this.before);
  }

  private send(): Promise<boolean> {
    this.sending ??= this.attempt().finally(() => (this.sending = null));
    return this.sending;
  }

  private async attempt(): Promise<boolean> {
    const answers = this.toSave();
    this.unanswered.push(answers);
    if (this.failures === 0) this.state.set({ state: 'saving' });
    try {
      const { version, savedAt } = await this.keeping.save(answers, this.version);
      this.confirm(version, answers);
      this.state.set({ state: 'saved', at: new Date(savedAt) });
      return true;
    } catch (error) {
      return this.failed(toProblem(error));
    }
  }

  private confirm(version: number, answers: RawAnswers): void {
    this.version = version;
    this.before = answers;
    this.unanswered = [];
    this.failures = 0;
  }

  private failed(problem: Problem): boolean {
    if (problem.code === 'changed_elsewhere' && problem.current) return this.meet(problem.current as OwnEntry);
    if (!passing.includes(problem.code)) {
      this.state.set({ state: 'waiting' });
      this.refusal.set(problem);
      return false;
    }
    this.failures += 1;
    this.state.set({ state: 'waiting' });
    this.clearTimers();
    this.pause = setTimeout(() => void this.flush(), waitBefore(this.failures, problem.retryAfter));
    return false;
  }

  /** The server has a newer version: our own save whose answer was lost, or another device's. @returns whether saving can go on at once */
  private meet(current: OwnEntry): boolean {
    const theirs = this.keeping.tidy(current.answers);
    if (this.unanswered.some((sent) => sameAnswers(sent, theirs)) || sameAnswers(this.toSave(), theirs)) {
      this.adopt(current);
      this.state.set({ state: 'saved', at: new Date(current.updatedAt) });
      return true;
    }
    this.clearTimers();
    this.newer.set(current);
    return false;
  }

  private adopt(current: OwnEntry): void {
    this.confirm(current.version, this.keeping.tidy(current.answers));
  }
}
