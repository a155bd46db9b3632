import { afterNextRender, Component, computed, type ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { dayOf, pageLanguage } from '../ui/days';
import { longDay } from '../ui/long-day';
import type { FieldName, Kept } from './session-merge';
import type { Fields } from './session-model';
import type { Meeting } from './session-saving';
import { timeIn } from './zoned-time';

/** The session was changed elsewhere, in the same fields: both side by side, and the counselor says which to keep. Nothing goes by itself. */
@Component({
  selector: 'gw-session-elsewhere',
  imports: [MatButton, TranslocoPipe],
  templateUrl: './session-elsewhere.html',
  styles: `
    fieldset {
      border: 0;
      padding: 0;
      margin: 0;
      min-width: 0;
      gap: 0.75rem;
    }
    legend {
      padding: 0;
      margin-bottom: 0.75rem;
      font-family: var(--gw-heading);
      font-size: 1.25rem;
    }
    .sides {
      display: grid;
      gap: 0.75rem;
      grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    }
    .side {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      padding: 0.875rem 1rem;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 14px;
      cursor: pointer;
      background: var(--mat-sys-surface-container-lowest);
    }
    .side:hover {
      border-color: var(--mat-sys-primary);
    }
    .chosen {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .side:has(input:focus-visible) {
      outline: 3px solid var(--mat-sys-tertiary);
      outline-offset: 2px;
    }
    .words {
      white-space: pre-wrap;
    }
  `,
})
export class SessionElsewhere {
  readonly meeting = input.required<Meeting>();
  readonly timeZone = input.required<string>();
  readonly partners = input.required<readonly Partner[]>();
  readonly settled = output<Partial<Record<FieldName, Kept>>>();
  private readonly transloco = inject(TranslocoService);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly fields = computed(() => this.meeting().fields);
  protected readonly kept = linkedSignal<Meeting, Partial<Record<FieldName, Kept>>>({ source: this.meeting, computation: () => ({}) });
  protected readonly isDecided = computed(() => this.fields().every((field) => this.kept()[field] !== undefined));

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }

  protected keep(field: FieldName, kept: Kept): void {
    this.kept.update((all) => ({ ...all, [field]: kept }));
  }

  protected sidesOf(field: FieldName): readonly Kept[] {
    return field === 'summary' ? ['theirs', 'mine', 'both'] : ['theirs', 'mine'];
  }

  /** What one side says of a field, in words. */
  protected wordsOf(field: FieldName, side: Kept): string {
    const { mine, theirs } = this.meeting();
    return side === 'both' ? '' : this.said(field, side === 'mine' ? mine : theirs) || this.transloco.translate('session.elsewhere.empty');
  }

  protected settle(event: Event): void {
    event.preventDefault();
    if (this.isDecided()) this.settled.emit(this.kept());
  }

  private said(field: FieldName, fields: Fields): string {
    const word = (key: string) => this.transloco.translate<string>(`session.${key}`);
    switch (field) {
      case 'startsAt':
        return `${longDay(dayOf(fields.startsAt, this.timeZone()), '', pageLanguage(), true)}, ${timeIn(fields.startsAt, this.timeZone())}`;
      case 'minutes':
        return this.transloco.translate('session.minutes', { minutes: fields.minutes });
      case 'place':
        return word(`place.${fields.place}`);
      case 'state':
        return word(`state.${fields.state}`);
      case 'topics':
        return fields.topics.map((topic) => word(`topic.${topic}`)).join(', ');
      case 'attendees':
        return this.partners()
          .filter(({ id }) => fields.attendees.includes(id))
          .map(({ name }) => name)
          .join(', ');
      case 'summary':
        return fields.summary;
    }
  }
}
