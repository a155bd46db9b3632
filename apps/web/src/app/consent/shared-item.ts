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
      <div class="top">
        <div>
          <h2>{{ entry().title }}</h2>
          <p class="gw-small gw-muted">{{ entry().submittedAt | dayWords: timeZone() }}</p>
        </div>
        @if (!isGone()) {
          <button
            matButton="outlined"
            type="button"
            [attr.aria-expanded]="read() !== null"
            [attr.aria-label]="(read() ? 'consent.shared.closeOne' : 'consent.shared.openOne') | transloco: { title: entry().title }"
            (click)="toggle()"
          >
            {{ (read() ? 'consent.shared.close' : 'consent.shared.open') | transloco }}
          </button>
        }
      </div>
      @if (note(); as words) {
        <p class="gw-note">{{ words }}</p>
      }
      @if (read(); as shown) {
        <gw-shared-parts [parts]="shown.parts" />
      }
      <div role="status">
        @if (isGone()) {
          <p>{{ 'consent.shared.nothing' | transloco }}</p>
        }
      </div>
      <gw-problem-note [problem]="problem()" />
    </article>
  `,
  styles: `
    article {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding-block: 1rem;
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
    }
    h2 {
      font-size: 1.1875rem;
    }
    [role='status']:not(:has(p)) {
      position: absolute;
    }
    gw-shared-parts {
      padding-top: 0.75rem;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class SharedItem {
  readonly entry = input.required<SharedEntry>();

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

  /** Opening asks anew, so that it shows what is shared at this moment. */
  protected async toggle(): Promise<void> {
    if (this.busy()) return;
    if (this.read()) {
      this.read.set(null);
      return;
    }
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
