import { Component, computed, inject, input } from '@angular/core';
import { audiences, reportForm } from '@groundwork/consent';
import type { Switches } from '@groundwork/contract';
import { type Answers, splitIntoParts } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { type OpenEntry, OwnAnswers } from '../api/own-answers';
import { Icon } from '../ui/icon';
import { Readers } from './readers';
import { SharedParts } from './shared-parts';

/** What each audience would see, to the word, with the switches as they are now. */
@Component({
  selector: 'gw-audience-preview',
  imports: [TranslocoPipe, Icon, SharedParts],
  template: `
    @for (view of views(); track view.audience) {
      <details>
        <summary>
          <span>{{
            (view.audience === 'report' ? 'consent.preview.report' : 'consent.preview.person') | transloco: { name: view.name }
          }}</span>
          @if (view.nothing) {
            <span class="gw-muted">{{ 'consent.preview.nothing' | transloco }}</span>
          } @else {
            <gw-icon name="eye" />
          }
        </summary>
        <div class="inside">
          @if (view.nothing) {
            <p class="gw-muted">{{ 'consent.preview.nothingText' | transloco }}</p>
          } @else {
            <h3>{{ open().entry.title }}</h3>
            <gw-shared-parts [parts]="view.parts" />
            @for (label of view.trends; track label) {
              <p>{{ 'consent.preview.trend' | transloco: { part: label } }}</p>
            }
          }
        </div>
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    details {
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    details:first-of-type {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    summary {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 52px;
      cursor: pointer;
    }
    .inside {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding: 0.25rem 0 1.25rem;
    }
    summary gw-icon {
      color: var(--mat-sys-primary);
    }
  `,
})
export class AudiencePreview {
  readonly open = input.required<OpenEntry>();
  /** By part key; a part left out is switched off. */
  readonly sharing = input.required<Readonly<Record<string, Switches>>>();
  private readonly own = inject(OwnAnswers);
  private readonly readers = inject(Readers);

  protected readonly views = computed(() => {
    const { definition, entry } = this.open();
    const parts = Object.entries(splitIntoParts(definition, entry.answers as Answers)).flatMap(([key, answers]) => {
      const part = definition.parts[key];
      const rows = this.own.rows(this.open(), answers, key);
      return part && rows.length > 0 ? [{ key, label: part.label, ceiling: part.ceiling, rows }] : [];
    });
    return audiences.map((audience) => {
      const granted = parts.filter(({ key }) => this.sharing()[key]?.[audience] === true);
      const asTrend = granted.filter(({ ceiling }) => audience === 'report' && reportForm(ceiling, true) === 'aggregate');
      const whole = granted.filter((part) => !asTrend.includes(part));
      return {
        audience,
        name: this.readers.among(audience),
        parts: whole,
        trends: asTrend.map(({ label }) => label),
        nothing: granted.length === 0,
      };
    });
  });
}
