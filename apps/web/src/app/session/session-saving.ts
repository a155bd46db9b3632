import { computed, type Signal, signal, type WritableSignal } from '@angular/core';
import type { Session } from '@groundwork/contract';
import { waitBefore } from '../api/backoff';
import { type Problem, toProblem } from '../api/problem';
import type { Saved } from '../ui/saved-state';
import { conflictsOf, type FieldName, type Kept, merged, sameFields } from './session-merge';
import { type Fields, fieldsIn } from './session-model';

/** Milliseconds without a change after which a session is saved, and the longest it waits while somebody keeps typing. */
export const PAUSE = 900;
export const LONGEST_PAUSE = 5_000;

/** Problems that pass by themselves: the same save is tried again. */
const passing: readonly Problem['code'][] = ['unavailable', 'internal', 'too_many', 'not_signed_in'];

/** Two versions of which somebody has to choose. */
export interface Meeting {
  base: Fields;
  mine: Fields;
  theirs: Session;
  fields: FieldName[];
}

/**
 * A session and its way to the server: saved after each pause, one save at a time. What was changed elsewhere in other fields is taken in by itself; where both changed
 * the same field, `elsewhere` waits until somebody has chosen. Nothing typed is given up.
 */
export class SessionSaving {
  private readonly state = signal<Saved>({ state: 'untouched' });
  private readonly meeting = signal<Meeting | null>(null);
  private readonly refusal = signal<Problem | null>(null);
  private readonly known: WritableSignal<Session>;

  readonly saved = this.state.asReadonly();
  readonly elsewhere = this.meeting.asReadonly();
  /** Why the server does not take it as it is. */
  readonly refused = this.refusal.asReadonly();
  /** The session as the server last gave it. */
  readonly session: Signal<Session>;
  /** Whether somebody has to choose before anything is saved again. */
  readonly resting = computed(() => this.meeting() !== null);

  private wanted: Fields;
  private sending: Promise<boolean> | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private latest: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  /**
   * @param save throws ProblemError `changed_elsewhere` with the newer session in `current`
   * @param show called with fields that did not come from the screen
   */
  constructor(
    start: Session,
    private readonly save: (fields: Fields, version: number) => Promise<Session>,
    private readonly show: (fields: Fields) => void,
  ) {
    this.known = signal(start);
    this.session = this.known.asReadonly();
    this.wanted = fieldsIn(start);
  }

  /** Whether something on the screen is not on the server yet. */
  get isUnsaved(): boolean {
    return !sameFields(this.wanted, this.known());
  }

  /** Takes what the screen says and saves it soon. */
  write(fields: Fields): void {
    if (sameFields(fields, this.wanted)) return;
    this.wanted = fields;
    this.refusal.set(null);
    if (this.resting()) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.flush(), PAUSE);
    this.latest ??= setTimeout(() => void this.flush(), LONGEST_PAUSE);
  }

  /** Saves now. @returns whether everything is on the server */
  async flush(): Promise<boolean> {
    this.stop();
    while (this.isUnsaved && !this.resting()) {
      this.sending ??= this.attempt().finally(() => (this.sending = null));
      if (!(await this.sending)) return false;
    }
    return !this.isUnsaved;
  }

  /** Goes on with what somebody chose of the two versions. */
  settle(kept: Partial<Record<FieldName, Kept>>): Promise<boolean> {
    const meeting = this.meeting();
    if (meeting) this.adopt(meeting.theirs, merged(meeting.base, this.wanted, meeting.theirs, kept));
    this.meeting.set(null);
    return this.flush();
  }

  /** Stops its timers. */
  stop(): void {
    clearTimeout(this.pause);
    clearTimeout(this.latest);
    this.latest = undefined;
  }

  private async attempt(): Promise<boolean> {
    const fields = this.wanted;
    if (this.failures === 0) this.state.set({ state: 'saving' });
    try {
      this.known.set(await this.save(fields, this.known().version));
      this.failures = 0;
      this.state.set({ state: 'saved', at: new Date() });
      return true;
    } catch (error) {
      return this.failed(toProblem(error));
    }
  }

  private failed(problem: Problem): boolean {
    if (problem.code === 'changed_elsewhere' && problem.current) return this.meet(problem.current as Session);
    this.state.set({ state: 'waiting' });
    if (passing.includes(problem.code)) {
      this.failures += 1;
      this.pause = setTimeout(() => void this.flush(), waitBefore(this.failures, problem.retryAfter));
    } else this.refusal.set(problem);
    return false;
  }

  /** @returns whether saving can go on at once */
  private meet(theirs: Session): boolean {
    const base = fieldsIn(this.known());
    const fields = conflictsOf(base, this.wanted, theirs);
    if (fields.length > 0) {
      this.state.set({ state: 'untouched' });
      this.meeting.set({ base, mine: this.wanted, theirs, fields });
      return false;
    }
    this.adopt(theirs, merged(base, this.wanted, theirs, {}));
    if (!this.isUnsaved) this.state.set({ state: 'saved', at: new Date() });
    return true;
  }

  private adopt(theirs: Session, fields: Fields): void {
    this.known.set(theirs);
    this.failures = 0;
    this.wanted = fields;
    this.show(fields);
  }
}
