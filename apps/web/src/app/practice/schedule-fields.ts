import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { pageLanguage } from '../ui/days';
import { type Scheduled, type Weekday, weekdayName, weekdayOf, weekdays } from './schedule-words';

const kinds = ['once', 'daily', 'weekly', 'every', 'monthly'] as const;

/** How often homework falls due: a kind, and what that kind needs. What was chosen for another kind is not kept. */
@Component({
  selector: 'gw-schedule-fields',
  imports: [TranslocoPipe],
  templateUrl: './schedule-fields.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
    }
    legend {
      padding: 0;
      font-weight: 550;
      margin-bottom: 0.5rem;
    }
    .kinds,
    .days {
      display: flex;
      flex-wrap: wrap;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--gw-radius-small);
      overflow: hidden;
      background: var(--mat-sys-surface-container-lowest);
    }
    .kinds label,
    .days label {
      flex: 1 0 auto;
      display: grid;
      place-items: center;
      min-height: 44px;
      padding-inline: 0.5rem;
      font-size: 0.9375rem;
      cursor: pointer;
      border-inline-start: 1px solid var(--mat-sys-outline-variant);
      margin-inline-start: -1px;
    }
    .kinds label:hover,
    .days label:hover {
      background: var(--mat-sys-surface-container-low);
    }
    .chosen {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-weight: 550;
    }
    label:has(:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: -3px;
    }
    .number {
      display: flex;
      align-items: center;
      gap: 0.625rem;
    }
    .number input {
      width: 5.5rem;
    }
    .wrong {
      color: var(--mat-sys-error);
      font-weight: 550;
    }
  `,
})
export class ScheduleFields {
  readonly schedule = model.required<Scheduled>();
  /** First day, which the weekday or the day of the month is taken from at first. */
  readonly startsOn = input.required<string>();
  /** Whether what is missing is said. */
  readonly tried = input(false);

  protected readonly kinds = kinds;
  protected readonly days = weekdays.map((value) => ({ value, label: weekdayName(value, pageLanguage()) }));
  protected readonly chosenDays = computed<readonly Weekday[]>(() => {
    const schedule = this.schedule();
    return schedule.kind === 'weekly' ? schedule.days : [];
  });

  protected choose(kind: Scheduled['kind']): void {
    const defaults: Record<Scheduled['kind'], Scheduled> = {
      once: { kind: 'once' },
      daily: { kind: 'daily' },
      weekly: { kind: 'weekly', days: [weekdayOf(this.startsOn())] },
      every: { kind: 'every', days: 14 },
      monthly: { kind: 'monthly', day: Number(this.startsOn().slice(8, 10)) || 1 },
    };
    this.schedule.set(defaults[kind]);
  }

  protected toggle(changed: Weekday): void {
    const chosen = this.chosenDays();
    const days = weekdays.filter((day) => (day === changed ? !chosen.includes(day) : chosen.includes(day)));
    this.schedule.set({ kind: 'weekly', days });
  }

  protected count(kind: 'every' | 'monthly', event: Event): void {
    const input = event.target as HTMLInputElement;
    const typed = Math.trunc(input.valueAsNumber);
    const number = Math.min(Math.max(Number.isFinite(typed) ? typed : 0, Number(input.min)), Number(input.max));
    input.value = String(number);
    this.schedule.set(kind === 'every' ? { kind, days: number } : { kind, day: number });
  }
}
