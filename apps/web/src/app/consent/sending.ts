import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { OwnEntry, SubmitEntry } from '@groundwork/contract';
import type { z } from 'zod';
import { waitBefore } from '../api/backoff';
import { EntryApi } from '../api/entry-api';
import { type Problem, toProblem } from '../api/problem';

type Body = z.input<typeof SubmitEntry>;

/**
 * Submits an entry, and keeps trying while the server cannot be reached. Trying the same again carries the same key, so that it is one
 * submit however often it arrives.
 */
@Injectable()
export class Sending {
  private readonly api = inject(EntryApi);
  private readonly now = signal<'resting' | 'sending' | 'waiting'>('resting');
  private readonly failure = signal<Problem | null>(null);
  /** `waiting`: the server could not be reached, and the next try comes by itself. */
  readonly state = this.now.asReadonly();
  readonly problem = this.failure.asReadonly();
  private last = '';
  private key = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** @returns the submitted entry, or null when the server said no (see `problem`) */
  async send(id: string, body: Body, version: number): Promise<OwnEntry | null> {
    const said = JSON.stringify([id, body, version]);
    if (said !== this.last) this.key = crypto.randomUUID();
    this.last = said;
    this.failure.set(null);
    for (let failures = 1; ; failures += 1) {
      if (this.now() === 'resting') this.now.set('sending');
      try {
        const entry = await this.api.submit(id, body, { version, idempotencyKey: this.key });
        this.now.set('resting');
        return entry;
      } catch (error) {
        const problem = toProblem(error);
        if (problem.code !== 'unavailable') {
          this.now.set('resting');
          this.failure.set(problem);
          return null;
        }
        this.now.set('waiting');
        await this.wait(waitBefore(failures, problem.retryAfter));
      }
    }
  }

  private wait(milliseconds: number): Promise<void> {
    return new Promise((done) => (this.timer = setTimeout(done, milliseconds)));
  }
}
