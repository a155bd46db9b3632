import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ChoiceChips } from '../ui/choice-chips';
import { DayWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { type Begins, begins, type Until, untils } from './assign-draft';
import { namesInWords } from './current-couple';
import { OneOf } from './one-of';
import { couldWaitFor, type ShownItem, waitOf } from './programme-plan';
import { ScheduleFields } from './schedule-fields';
import { ScheduleText } from './schedule-text';
import type { Scheduled } from './schedule-words';

/** One homework of a programme: in words, and open to be changed. */
@Component({
  selector: 'gw-programme-item',
  imports: [MatButton, RouterLink, TranslocoPipe, ChoiceChips, DayWords, Icon, OneOf, Plural, ScheduleFields, ScheduleText],
  templateUrl: './programme-item.html',
  styleUrl: './programme-item.scss',
})
export class ProgrammeItemRow {
  readonly item = input.required<ShownItem>();
  readonly items = input.required<readonly ShownItem[]>();
  readonly partners = input.required<readonly Partner[]>();
  readonly today = input.required<string>();
  readonly timeZone = input.required<string>();
  readonly nextSession = input<string | null>(null);
  /** What stands in the way, in words. */
  readonly concern = input<string | null>(null);
  readonly open = input(false);
  readonly openChange = output<boolean>();
  readonly changed = output<ShownItem>();
  readonly moved = output<-1 | 1>();

  protected readonly begins = begins;
  protected readonly untils = untils;
  protected readonly names = computed(() => namesInWords(this.partners().filter(({ id }) => this.item().partnerIds.includes(id))));
  protected readonly people = computed(() => this.partners().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly wait = computed(() => waitOf(this.item(), this.items()));
  protected readonly before = computed(() => couldWaitFor(this.item(), this.items()));
  protected readonly beginning = computed<Begins>(() => (this.item().after ? 'after' : 'day'));
  protected readonly until = computed<Until>(() => {
    const { untilNextSession, endsOn } = this.item();
    return untilNextSession ? 'session' : endsOn === null ? 'open' : 'day';
  });

  protected include(event: Event): void {
    this.put({ included: (event.target as HTMLInputElement).checked });
  }

  protected give(ids: readonly string[]): void {
    this.put({ partnerIds: [...ids] });
  }

  protected reschedule(schedule: Scheduled): void {
    this.put({ schedule });
  }

  protected begin(how: Begins): void {
    const previous = this.before().at(-1);
    this.put({ after: how === 'after' && previous ? { key: previous.key, days: 0 } : null });
  }

  protected waitFor(event: Event): void {
    this.put({ after: { key: (event.target as HTMLSelectElement).value, days: this.item().after?.days ?? 0 } });
  }

  protected waitDays(event: Event): void {
    const { after } = this.item();
    const days = Math.min(Math.max(Math.trunc((event.target as HTMLInputElement).valueAsNumber) || 0, 0), 365);
    if (after) this.put({ after: { ...after, days } });
  }

  protected lastUntil(until: Until): void {
    const { startsOn, endsOn } = this.item();
    this.put({ untilNextSession: until === 'session', endsOn: until === 'day' ? (endsOn ?? startsOn) : null });
  }

  protected day(field: 'startsOn' | 'endsOn', event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (value) this.put({ [field]: value });
  }

  protected write(event: Event): void {
    this.put({ note: (event.target as HTMLTextAreaElement).value.trim() || null });
  }

  private put(change: Partial<ShownItem>): void {
    this.changed.emit({ ...this.item(), ...change });
  }
}
