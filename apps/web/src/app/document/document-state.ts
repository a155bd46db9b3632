import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SessionDocument } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { Icon } from '../ui/icon';
import { LongDay } from '../ui/long-day';
import { ProblemNote } from '../ui/problem-note';
import { Progress } from '../ui/progress';
import { SaveFile } from './save-file';

/** Milliseconds in the queue after which we say that it takes longer. */
const PATIENCE = 6_000;

/** How far a document is, and what can be done now: watch it, save its file, or make another. */
@Component({
  selector: 'gw-document-state',
  imports: [MatButton, RouterLink, TranslocoPipe, Icon, LongDay, ProblemNote, Progress],
  templateUrl: './document-state.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
  `,
})
export class DocumentState {
  readonly document = input.required<SessionDocument>();
  readonly timeZone = input.required<string>();
  /** Whether saving it is the one thing to do on this page. */
  readonly main = input(false);
  private readonly file = inject(SaveFile);

  private readonly isQueued = computed(() => this.document().state === 'queued');
  protected readonly late = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly said = computed(() => (this.document().state === 'failed' ? 'notMade' : this.document().state));
  /** What a screen reader is told: each quarter, not each per cent. */
  protected readonly quarter = computed(() => Math.floor(this.document().progress / 25) * 25);

  constructor() {
    effect((onCleanup) => {
      this.late.set(false);
      if (!this.isQueued()) return;
      const timer = setTimeout(() => this.late.set(true), PATIENCE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.file.save(this.document());
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
