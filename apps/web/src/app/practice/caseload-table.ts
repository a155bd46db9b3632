import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { MomentWords } from '../ui/day-words';
import { Plural } from '../ui/plural';
import { StatusChip } from '../ui/status-chip';
import type { CaseloadRow } from './caseload-order';
import { Sparkline } from './sparkline';

/** Couples row by row; a row leads to its couple, "new" to what was newly shared. */
@Component({
  selector: 'gw-caseload-table',
  imports: [RouterLink, TranslocoPipe, MomentWords, Plural, Sparkline, StatusChip],
  templateUrl: './caseload-table.html',
  styleUrl: './caseload-table.scss',
})
export class CaseloadTable {
  readonly rows = input.required<readonly CaseloadRow[]>();
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly lines = computed(() => this.rows().map((row) => ({ row, trend: trendOf(row.trend) })));
}

/** First and last known value of a trend; null where there is no line to speak of. */
function trendOf(values: CaseloadRow['trend']): { first: number; last: number } | null {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined || known.length < 2 ? null : { first, last };
}
