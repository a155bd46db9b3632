import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Safety } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SafetyApi } from '../api/safety-api';
import { DayWords, MomentWords } from '../ui/day-words';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { ContactForm } from './contact-form';
import { CurrentCouple } from './current-couple';
import { FlagList } from './flag-list';
import { ToolForms } from './tool-forms';

const gates = ['unscreened', 'clear', 'caution', 'stop'] as const;

/** What only the counselor sees (F13): the safety gate and what it rests on, quiet flags, the stage, and the counselor's own forms. */
@Component({
  selector: 'gw-context-page',
  imports: [MatButton, TranslocoPipe, ContactForm, DayWords, FlagList, LoadProblem, Loading, MomentWords, ProblemNote, ToolForms],
  templateUrl: './context-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 2rem;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      align-items: start;
    }
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .gates {
      display: grid;
      gap: 0.5rem;
    }
    .gates label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 0.75rem;
      align-items: center;
      padding: 0.625rem 0.875rem;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 14px;
      cursor: pointer;
    }
    .gates .chosen {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .gates small {
      grid-column: 2;
    }
    .stage {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
      max-width: 26rem;
    }
    .stage span {
      font-weight: 550;
    }
  `,
})
export class ContextPage {
  private readonly api = inject(SafetyApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly gates = gates;
  protected readonly stages = [1, 2, 3] as const;
  protected readonly read = this.api.safety(() => this.current.couple().id);
  protected readonly safety = linkedSignal<Safety | null>(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly unloaded = computed(() => (this.read.error() ? toProblem(this.read.error()) : null));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly timeZone = computed(() => this.current.timeZone());

  /** For each partner the last time they were seen alone. */
  protected readonly contacts = computed(() =>
    this.current.partners().map((partner) => ({
      partner,
      last:
        this.safety()
          ?.contacts.filter(({ partnerId }) => partnerId === partner.id)
          .toSorted((a, b) => b.seenOn.localeCompare(a.seenOn))[0] ?? null,
    })),
  );

  protected setGate(gate: Safety['gate']): void {
    const safety = this.safety();
    if (safety) void this.act(() => this.api.change(this.current.couple().id, { gate, stage: safety.stage }));
  }

  protected setStage(event: Event): void {
    const safety = this.safety();
    const stage = Number((event.target as HTMLSelectElement).value);
    if (safety) void this.act(() => this.api.change(this.current.couple().id, { gate: safety.gate, stage }));
  }

  protected pause(paused: boolean): void {
    void this.act(() => this.api.pause(this.current.couple().id, paused));
  }

  private async act(work: () => Promise<Safety>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.safety.set(await work());
    } catch (error) {
      this.problem.set(toProblem(error));
      // What was chosen and not taken goes back to how it is.
      this.safety.update((safety) => (safety ? { ...safety } : null));
    } finally {
      this.busy.set(false);
    }
  }
}
