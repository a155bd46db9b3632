import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Agreement } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DayWords, MomentWords } from '../ui/day-words';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { StatusChip, type Tone } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';
import { EntryRows } from './entry-rows';

const tones: Readonly<Record<Agreement['state'], Tone>> = {
  proposed: 'new',
  signed_by_one: 'new',
  with_counselor: 'care',
  in_force: 'good',
  expired: 'quiet',
  ended: 'quiet',
};

/** A couple's agreements with their words and history. Who ended one is told here and nowhere else (SA-24). */
@Component({
  selector: 'gw-agreement-list',
  imports: [MatButton, TranslocoPipe, ConfirmDialog, DayWords, EntryRows, LoadProblem, Loading, MomentWords, ProblemNote, StatusChip],
  templateUrl: './agreement-list.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    summary {
      cursor: pointer;
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.75rem;
      align-items: center;
      min-height: 44px;
    }
    summary strong {
      flex: 1;
      min-width: 12rem;
    }
    .inside {
      display: flex;
      flex-direction: column;
      gap: 1rem;
      padding-top: 0.75rem;
    }
    ol {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class AgreementList {
  private readonly api = inject(SafetyApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly list = this.api.agreements(() => this.current.couple().id);
  protected readonly items = linkedSignal<readonly Agreement[] | null>(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly ending = signal<string | null>(null);
  protected readonly timeZone = computed(() => this.current.timeZone());

  protected tone({ state }: Agreement): Tone {
    return tones[state];
  }

  protected nameOf(id: string | null): string {
    return this.current.partners().find((partner) => partner.id === id)?.name ?? '';
  }

  protected acknowledge(id: string): Promise<void> {
    return this.act(() => this.api.acknowledgeAgreement(id));
  }

  protected async end(): Promise<void> {
    const id = this.ending();
    if (id !== null) await this.act(() => this.api.endAgreement(id));
    this.ending.set(null);
  }

  private async act(work: () => Promise<Agreement>): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const now = await work();
      this.items.update((items) => items?.map((one) => (one.entryId === now.entryId && one.revision === now.revision ? now : one)) ?? null);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
