import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SharedEntry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { DefinitionApi } from '../api/definition-api';
import { EntryApi } from '../api/entry-api';
import { type Problem, toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { ProblemNote } from '../ui/problem-note';
import { SharedParts } from './shared-parts';

/** Something the other partner shares: closed until its reader opens it, and closing it again leaves no trace. */
@Component({
  selector: 'gw-shared-item',
  imports: [MatButton, TranslocoPipe, DayWords, ProblemNote, SharedParts],
  template: `
    <article class="gw-card">
      <p class="gw-small gw-muted">{{ 'consent.shared.from' | transloco: { name: from(), when: (entry().submittedAt | dayWords: timeZone()) } }}</p>
      <h2>{{ entry().title }}</h2>
      @if (note(); as words) {
        <p class="gw-note">{{ words }}</p>
      }
      @if (read(); as shown) {
        <gw-shared-parts [parts]="shown.parts" />
        <div><button matButton="outlined" type="button" (click)="read.set(null)">{{ 'consent.shared.close' | transloco }}</button></div>
      } @else if (isGone()) {
        <p>{{ 'consent.shared.nothing' | transloco }}</p>
      } @else {
        <p class="gw-muted">{{ 'consent.shared.whenever' | transloco }}</p>
        <div><button matButton="tonal" type="button" [disabled]="busy()" [attr.aria-label]="'consent.shared.openOne' | transloco: { title: entry().title }" (click)="open()">{{ 'consent.shared.open' | transloco }}</button></div>
      }
      <gw-problem-note [problem]="problem()" />
    </article>
  `,
  styles: `
    article { display: flex; flex-direction: column; gap: 0.625rem; }
  `,
})
export class SharedItem {
  readonly entry = input.required<SharedEntry>();
  /** Name of the other partner. */
  readonly from = input.required<string>();

  private readonly api = inject(EntryApi);
  private readonly definitions = inject(DefinitionApi);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly read = signal<SharedEntry | null>(null);
  protected readonly isGone = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  /** The homework's content note; none when this person was never given that homework. */
  private readonly definition = resource({ params: () => this.entry(), loader: ({ params }) => this.definitions.load(params) });
  protected readonly note = computed(() => (this.definition.hasValue() ? (this.definition.value().contentNote ?? null) : null));

  /** Asks anew, so that it shows what is shared at this moment. */
  protected async open(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.read.set(await this.api.openShared(this.entry().id));
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'not_found') this.isGone.set(true);
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }
}
