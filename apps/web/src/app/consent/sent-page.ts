import { Component, computed, inject, input, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Audience } from '@groundwork/consent';
import { TranslocoPipe } from '@jsverse/transloco';
import { DefinitionApi, takesMany } from '../api/definition-api';
import { EntryApi } from '../api/entry-api';
import { toProblem } from '../api/problem';
import { BottomBar } from '../ui/bottom-bar';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Readers, readersOf } from './readers';

/** After submitting: that it arrived, who can read it, and what happens next. */
@Component({
  selector: 'gw-sent-page',
  imports: [MatButton, RouterLink, TranslocoPipe, BottomBar, Icon, LoadProblem],
  template: `
    <div class="gw-stack-large">
      <header>
        <span class="mark"><gw-icon name="check" /></span>
        <h1 tabindex="-1">{{ 'consent.sent.heading' | transloco }}</h1>
        @if (entry.hasValue()) {
          @for (line of lines(); track line.name) {
            <p>{{ 'consent.sent.reads' | transloco: line }}</p>
          } @empty {
            <p class="lead">{{ 'consent.onlyYou' | transloco }}</p>
          }
        }
      </header>
      @if (failed(); as problem) {
        <gw-load-problem [code]="problem.code" (again)="entry.reload()" />
      }
      <section class="gw-stack" aria-labelledby="next">
        <h2 id="next">{{ 'consent.sent.next' | transloco }}</h2>
        <ul>
          @if (readers().includes('counselor')) {
            <li>{{ 'consent.sent.counselor' | transloco }}</li>
          }
          @if (readers().includes('partner')) {
            <li>{{ 'consent.sent.partner' | transloco: { name: names.partner() } }}</li>
          }
          @if (readers().includes('report')) {
            <li>{{ 'consent.sent.report' | transloco }}</li>
          }
          <li>
            {{ 'consent.sent.later' | transloco }} <a [routerLink]="['/earlier', entryId()]">{{ 'consent.sent.look' | transloco }}</a>
          </li>
        </ul>
      </section>
      <gw-bottom-bar>
        <a matButton="filled" routerLink="/today">{{ 'consent.sent.today' | transloco }}</a>
        @if (list(); as taskId) {
          <a matButton="outlined" [routerLink]="['/tasks', taskId]">{{ 'consent.sent.list' | transloco }}</a>
        }
      </gw-bottom-bar>
    </div>
  `,
  styles: `
    header {
      display: flex;
      flex-direction: column;
      align-items: start;
      gap: 0.75rem;
      padding-top: 1rem;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 4rem;
      height: 4rem;
      border-radius: 50%;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-size: 1.375rem;
    }
    .lead {
      font-size: 1.125rem;
    }
    ul {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding-inline-start: 1.25rem;
    }
  `,
})
export class SentPage {
  readonly entryId = input.required<string>();
  protected readonly names = inject(Readers);
  private readonly definitions = inject(DefinitionApi);

  protected readonly entry = inject(EntryApi).entry(() => this.entryId());
  protected readonly failed = computed(() => (this.entry.error() ? toProblem(this.entry.error()) : null));
  protected readonly readers = computed(() => (this.entry.hasValue() ? readersOf(this.entry.value().parts) : []));
  /** Each reader with the parts they can read. */
  protected readonly lines = computed(() => {
    const parts = this.entry.hasValue() ? this.entry.value().parts : [];
    const labels = (audience: Audience) => parts.filter(({ switches }) => switches[audience]).map(({ label }) => label);
    return this.readers().map((audience) => ({ name: this.names.name(audience), parts: labels(audience).join(', ') }));
  });
  private readonly definition = resource({
    params: () => (this.entry.hasValue() ? this.entry.value() : undefined),
    loader: ({ params }) => this.definitions.load(params),
  });
  /** The task, when it takes more than this one. */
  protected readonly list = computed(() =>
    this.entry.hasValue() && this.definition.hasValue() && takesMany(this.definition.value()) ? this.entry.value().taskId : null,
  );
}
