import { afterNextRender, Component, computed, effect, type ElementRef, inject, Injector, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { SharedEntry as Entry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { DayWords, MomentWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { StatusChip } from '../ui/status-chip';
import { AnswerForm } from './answer-form';
import { EntryExchange } from './entry-exchange';
import { EntryRows } from './entry-rows';
import { ReviewDesk } from './review-desk';
import { firstWords } from './review-order';

/** One shared entry: a line that opens in place, with answers, replies and what a counselor does about it. Inside it, N goes on to the next. */
@Component({
  selector: 'gw-shared-entry',
  imports: [MatButton, TranslocoPipe, AnswerForm, DayWords, EntryExchange, EntryRows, Icon, MomentWords, StatusChip],
  templateUrl: './shared-entry.html',
  styleUrl: './shared-entry.scss',
  host: { '(keydown.n)': 'nextByKey($event)', '[class.open]': 'open()' },
})
export class SharedEntry {
  readonly entry = input.required<Entry>();
  readonly author = input.required<string>();
  /** Whether the author is the second partner, who has the other colour. */
  readonly second = input(false);
  /** Whether the author's name stands in the line, where entries of both are mixed. */
  readonly named = input(false);

  protected readonly desk = inject(ReviewDesk);
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly open = computed(() => this.desk.isOpen(this.entry().id));
  protected readonly words = computed(() => firstWords(this.entry()));
  protected readonly hasNext = computed(() => this.desk.next(this.entry().id) !== null);
  protected readonly answering = signal(false);
  protected readonly busy = signal(false);
  private readonly head = viewChild.required<ElementRef<HTMLButtonElement>>('head');

  protected readonly send = async (text: string): Promise<boolean> => {
    const { id, reviewedAt } = this.entry();
    const sent = await this.desk.reply(id, text);
    // Whoever answers has read it.
    if (sent && reviewedAt === null) await this.desk.review(id);
    return sent;
  };

  constructor() {
    const injector = inject(Injector);
    effect(() => {
      if (this.desk.wanted() !== this.entry().id) return;
      this.desk.wanted.set(null);
      afterNextRender(() => this.head().nativeElement.focus(), { injector });
    });
  }

  protected async review(): Promise<void> {
    this.busy.set(true);
    const marked = await this.desk.review(this.entry().id);
    this.busy.set(false);
    if (marked) this.desk.goOn(this.entry().id);
  }

  /** Only while the focus is in this entry and nobody is typing (WCAG 2.1.4). */
  protected nextByKey(event: Event): void {
    const keys = event as KeyboardEvent;
    if (keys.ctrlKey || keys.metaKey || keys.altKey || (event.target as HTMLElement).matches('input, textarea, select')) return;
    if (!this.hasNext()) return;
    event.preventDefault();
    this.desk.goOn(this.entry().id);
  }
}
