import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Assignment } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayWords } from '../ui/day-words';
import { Plural } from '../ui/plural';
import { StatusChip } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';
import { ScheduleText } from './schedule-text';

/** One assignment: what, how often, and how far each partner is. Partners are never measured against each other (RS-5). */
@Component({
  selector: 'gw-assignment-row',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, Plural, ScheduleText, StatusChip],
  templateUrl: './assignment-row.html',
  styleUrl: './assignment-row.scss',
})
export class AssignmentRow {
  readonly assignment = input.required<Assignment>();
  /** Whether it asks for nothing any more. */
  readonly over = input(false);
  /** Whether it was assigned just now. */
  readonly fresh = input(false);
  /** Title of what it begins after; null when that is not known. */
  readonly previous = input<string | null>(null);
  readonly changing = output();
  readonly ending = output();

  protected readonly current = inject(CurrentCouple);
  /** Day of the session it lasts until, once that is planned. */
  protected readonly lastOn = computed(
    () =>
      this.assignment()
        .progress.flatMap(({ lastOn }) => lastOn ?? [])
        .sort()
        .at(-1) ?? null,
  );
  protected readonly progress = computed(() =>
    this.current.partners().flatMap((partner, index) => {
      const of = this.assignment().progress.find(({ partnerId }) => partnerId === partner.id);
      return of ? [{ name: partner.name, second: index === 1, ...of }] : [];
    }),
  );
}
