import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Assignment } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayWords } from '../ui/day-words';
import { StatusChip } from '../ui/status-chip';
import { CurrentCouple } from './current-couple';
import { ScheduleText } from './schedule-text';

/** One assignment: what, how often, and how far each partner is. Partners are never measured against each other (RS-5). */
@Component({
  selector: 'gw-assignment-row',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, ScheduleText, StatusChip],
  templateUrl: './assignment-row.html',
  styleUrl: './assignment-row.scss',
})
export class AssignmentRow {
  readonly assignment = input.required<Assignment>();
  /** Whether it asks for nothing any more. */
  readonly over = input(false);
  /** Whether it was assigned just now. */
  readonly fresh = input(false);
  readonly changing = output();
  readonly ending = output();

  protected readonly current = inject(CurrentCouple);
  protected readonly progress = computed(() =>
    this.current.partners().flatMap((partner, index) => {
      const of = this.assignment().progress.find(({ partnerId }) => partnerId === partner.id);
      return of ? [{ name: partner.name, second: index === 1, ...of }] : [];
    }),
  );
}
