import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control, Field } from '../ui/field';
import { type Period, periodOf, type Span, spans } from './period';

/** The days a document covers: three usual spans, or any two days. */
@Component({
  selector: 'gw-period-fields',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field],
  template: `
    <fieldset>
      <legend>{{ 'document.period.heading' | transloco }}</legend>
      <div class="gw-row">
        @for (span of spans; track span) {
          <button [matButton]="at() === span ? 'tonal' : 'text'" type="button" [attr.aria-pressed]="at() === span" (click)="take(span)">
            {{ 'document.period.' + span | transloco }}
          </button>
        }
      </div>
      <div class="days">
        <gw-field [label]="'document.period.from' | transloco" [field]="form().from"
          ><input gwControl type="date" [formField]="form().from"
        /></gw-field>
        <gw-field [label]="'document.period.to' | transloco" [field]="form().to"
          ><input gwControl type="date" [formField]="form().to"
        /></gw-field>
      </div>
      <p class="gw-muted gw-small">{{ 'document.period.text' | transloco }}</p>
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    legend {
      padding: 0;
      margin-bottom: 0.5rem;
      font-family: var(--gw-heading);
      font-size: 1.375rem;
      line-height: 1.2;
    }
    .gw-row {
      gap: 0.25rem;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: 1rem;
      max-width: 28rem;
    }
  `,
})
export class PeriodFields {
  readonly form = input.required<FieldTree<Period>>();
  /** The days since the session before. */
  readonly since = input.required<Period>();
  protected readonly spans = spans;

  protected readonly at = computed<Span | undefined>(() => {
    const { from, to } = this.form()().value();
    return spans.find((span) => this.daysOf(span).from === from && this.daysOf(span).to === to);
  });

  protected take(span: Span): void {
    this.form()().value.set(this.daysOf(span));
  }

  private daysOf(span: Span): Period {
    return span === 'since' ? this.since() : periodOf(span, this.since().to);
  }
}
