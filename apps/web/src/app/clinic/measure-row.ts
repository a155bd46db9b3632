import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ClinicMeasure } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { DayWords } from '../ui/day-words';
import { StatusChip } from '../ui/status-chip';

/** What can be done with a measure that needs permission. */
export type MeasureAct = 'record' | 'end' | 'enter';

/** One measure: what is known of its licence, what the clinic has recorded, what to do next. */
@Component({
  selector: 'gw-measure-row',
  imports: [MatButton, TranslocoPipe, DayWords, StatusChip],
  template: `
    <div class="gw-between">
      <h3>{{ measure().name }}</h3>
      <gw-status-chip [tone]="ready() ? 'good' : 'quiet'">{{ 'measure.state.' + measure().state | transloco }}</gw-status-chip>
    </div>
    <p>
      {{ measure().measures }} <span class="gw-muted">{{ 'measure.clinic.items' | transloco: { count: measure().itemsCount } }}</span>
    </p>
    @if (measure().permission; as permission) {
      <p>
        {{ 'measure.clinic.granted' | transloco: { name: permission.grantedBy, day: (permission.grantedOn | dayWords: timeZone()) } }}
        {{ permission.note }}
      </p>
      <p class="gw-muted">
        @if (measure().enteredAt; as at) {
          {{ 'measure.clinic.entered' | transloco: { day: (at | dayWords: timeZone()) } }}
        } @else {
          {{ 'measure.clinic.notEntered' | transloco }}
        }
      </p>
    }
    @if (measure().licence.state === 'permission') {
      <div class="gw-row">
        @if (measure().permission) {
          <button
            [matButton]="measure().words ? 'text' : 'outlined'"
            type="button"
            [attr.aria-label]="'measure.clinic.enterFor' | transloco: { measure: measure().name }"
            (click)="acted.emit('enter')"
          >
            {{ (measure().words ? 'measure.clinic.change' : 'measure.clinic.enter') | transloco }}
          </button>
          <button
            matButton
            type="button"
            [attr.aria-label]="'measure.clinic.endFor' | transloco: { measure: measure().name }"
            (click)="acted.emit('end')"
          >
            {{ 'measure.clinic.end' | transloco }}
          </button>
        } @else {
          <button
            matButton="outlined"
            type="button"
            [attr.aria-label]="'measure.clinic.recordFor' | transloco: { measure: measure().name }"
            (click)="acted.emit('record')"
          >
            {{ 'measure.clinic.record' | transloco }}
          </button>
        }
      </div>
    }
    <details>
      <summary>{{ 'measure.clinic.licence' | transloco }}</summary>
      <div class="gw-small gw-muted known">
        <p>{{ measure().licence.text }}</p>
        @if (measure().licence.checkedOn; as day) {
          <p>{{ 'measure.clinic.checked' | transloco: { day: (day | dayWords: timeZone()), name: measure().licence.checkedBy ?? '' } }}</p>
        } @else {
          <p>{{ 'measure.clinic.unchecked' | transloco }}</p>
        }
        <p>{{ 'measure.clinic.by' | transloco: { by: measure().attribution } }}</p>
      </div>
    </details>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    h3 {
      font-size: 1.0625rem;
    }
    summary {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
    .known {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
    }
  `,
})
export class MeasureRow {
  readonly measure = input.required<ClinicMeasure>();
  readonly acted = output<MeasureAct>();
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly ready = computed(() => ['assignable', 'typed', 'asked'].includes(this.measure().state));
}
