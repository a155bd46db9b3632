import { Component, computed, input, output } from '@angular/core';
import type { DocumentLine } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { LongDay } from '../ui/long-day';
import { consentState } from './line-groups';

let made = 0;

/** One line a document could hold: what it says, and how its consent stands. */
@Component({
  selector: 'gw-line-item',
  imports: [TranslocoPipe, DayWords, Icon, LongDay],
  templateUrl: './line-item.html',
  styleUrl: './line-item.scss',
  host: { '[class.chosen]': 'chosen()', '[class.off]': '!line().selectable' },
})
export class LineItem {
  readonly line = input.required<DocumentLine>();
  /** Name of its owner, as the sentence about consent needs it. */
  readonly owner = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly chosen = input.required<boolean>();
  readonly choose = output<boolean>();

  protected readonly id = `gw-line-${++made}`;
  protected readonly consent = computed(() => consentState(this.line()));
  /** Whether its title says more than the heading it stands under. */
  protected readonly named = computed(() => ['shared', 'boundaries', 'figures'].includes(this.line().section));
  protected readonly values = computed(() =>
    this.line()
      .rows.map(({ value }) => value)
      .join(', '),
  );
}
