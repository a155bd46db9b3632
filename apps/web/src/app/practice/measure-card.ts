import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Administration } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayWords } from '../ui/day-words';
import { pageLanguage } from '../ui/days';
import { StatusChip } from '../ui/status-chip';
import { changeKeys, type MeasureCardView, signed } from './measure-cards';

/** One measure of one partner: the last total in words, every time it was done, and on what its numbers rest. For the counselor alone (M-6). */
@Component({
  selector: 'gw-measure-card',
  imports: [MatButton, TranslocoPipe, DayWords, StatusChip],
  templateUrl: './measure-card.html',
  styleUrl: './measure-card.scss',
})
export class MeasureCard {
  readonly card = input.required<MeasureCardView>();
  /** Of whom, for buttons that are read without their surroundings. */
  readonly name = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly removed = output<Administration>();

  protected readonly changeKeys = changeKeys;
  protected readonly signed = (points: number) => signed(points, pageLanguage());
}
