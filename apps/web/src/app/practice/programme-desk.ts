import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import type { Problem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { dayOf } from '../ui/days';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { SavedState } from '../ui/saved-state';
import { namesInWords } from './current-couple';
import { ProgrammeItemRow } from './programme-item';
import { beginningOn, byPart, firstDay, moved, type ShownItem, withoutStopped } from './programme-plan';
import type { ProgrammeSaving } from './programme-saving';

/** Everything of a programme to adapt: its first day, its items part by part, what stands in the way, and the way to send it. */
@Component({
  selector: 'gw-programme-desk',
  imports: [MatButton, TranslocoPipe, DayWords, Icon, Plural, ProblemNote, ProgrammeItemRow, SavedState],
  templateUrl: './programme-desk.html',
  styleUrl: './programme-desk.scss',
})
export class ProgrammeDesk {
  readonly saving = input.required<ProgrammeSaving>();
  readonly partners = input.required<readonly Partner[]>();
  readonly nextSession = input<string | null>(null);
  readonly busy = input(false);
  readonly problem = input<Problem | null>(null);
  /** With the reason for giving gated homework in caution. */
  readonly send = output<string | null>();
  readonly again = output();

  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly today = computed(() => dayOf(new Date(), this.timeZone()));
  protected readonly items = computed(() => this.saving().items());
  protected readonly copy = computed(() => this.saving().copy());
  protected readonly parts = computed(() => byPart(this.items(), this.copy().parts.length));
  protected readonly first = computed(() => firstDay(this.items()) ?? this.today());
  /** What stands in the way of items that are still in. */
  protected readonly concerns = computed(() => {
    const included = new Set(this.items().flatMap(({ key, included }) => (included ? [key] : [])));
    return this.copy().concerns.filter(({ key }) => included.has(key));
  });
  protected readonly stopped = computed(() => this.concerns().filter(({ kind }) => kind !== 'reason'));
  protected readonly asksReason = computed(() => this.concerns().some(({ kind }) => kind === 'reason'));
  protected readonly reason = signal('');
  protected readonly count = computed(() => this.items().filter(({ included }) => included).length);
  protected readonly sendable = computed(
    () => this.count() > 0 && this.stopped().length === 0 && (!this.asksReason() || this.reason().trim() !== ''),
  );
  protected readonly names = computed(() => namesInWords(this.partners()));
  /** Key of the item that is open to be changed; one at a time. */
  protected readonly open = signal<string | null>(null);

  protected concernOf(key: string): string | null {
    return this.concerns().find((one) => one.key === key)?.message ?? null;
  }

  protected nameOf(partnerId: string): string {
    return this.partners().find(({ id }) => id === partnerId)?.name ?? '';
  }

  protected titleOf(key: string): string {
    return this.items().find((item) => item.key === key)?.title ?? '';
  }

  protected change(item: ShownItem): void {
    this.saving().write(this.items().map((one) => (one.key === item.key ? item : one)));
  }

  protected move(key: string, step: -1 | 1): void {
    this.saving().write(moved(this.items(), key, step, this.copy().parts.length));
  }

  protected beginOn(event: Event): void {
    const day = (event.target as HTMLInputElement).value;
    if (day) this.saving().write(beginningOn(this.items(), day));
  }

  protected leaveOut(): void {
    this.saving().write(withoutStopped(this.items(), this.concerns()));
  }

  protected explain(event: Event): void {
    this.reason.set((event.target as HTMLTextAreaElement).value);
  }
}
