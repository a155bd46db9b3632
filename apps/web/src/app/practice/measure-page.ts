import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Administration } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { MeasuresApi } from '../api/measures-api';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Figure } from '../ui/figure';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PersonLabel } from '../ui/person-label';
import { ProblemNote } from '../ui/problem-note';
import { ColourScheme } from '../ui/colour-scheme';
import { CurrentCouple } from './current-couple';
import { MeasureCard } from './measure-card';
import { cardsOf, typable } from './measure-cards';
import { MeasureSuggestions } from './measure-suggestions';
import { MeasureTotalDialog } from './measure-total-dialog';

/** Published scales of a couple: each partner apart, of what they let the counselor read, and what the counselor typed. */
@Component({
  selector: 'gw-measure-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    ConfirmDialog,
    Figure,
    LoadProblem,
    Loading,
    MeasureCard,
    MeasureSuggestions,
    MeasureTotalDialog,
    PersonLabel,
    ProblemNote,
  ],
  providers: [ColourScheme],
  templateUrl: './measure-page.html',
  styleUrl: './measure-page.scss',
})
export class MeasurePage {
  private readonly api = inject(MeasuresApi);
  private readonly scheme = inject(ColourScheme);
  protected readonly current = inject(CurrentCouple);
  protected readonly read = this.api.ofCouple(() => ({ coupleId: this.current.couple().id, theme: this.scheme.theme() }));
  protected readonly unloaded = computed(() => (this.read.error() ? toProblem(this.read.error()) : null));
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly typable = computed(() => typable(this.found()?.measures ?? []));
  protected readonly columns = computed(() => {
    const found = this.found();
    return (found?.partners ?? []).map((partner) => ({ partner, cards: cardsOf(partner, found?.measures ?? []) }));
  });
  /** Whether the PHQ-9 waits for the path of safety 4.4. */
  protected readonly waiting = computed(() => this.found()?.measures.some(({ state }) => state === 'waits_on_call') ?? false);

  protected readonly typing = signal(false);
  protected readonly leaving = signal<Administration | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async remove(): Promise<void> {
    const one = this.leaving();
    if (!one) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.api.remove(one.id);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.busy.set(false);
    this.leaving.set(null);
    this.read.reload();
  }
}
