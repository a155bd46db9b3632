import { Component, computed, type ElementRef, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type Answers,
  answersSchema,
  type Ceiling,
  describe,
  type Homework,
  homeworkNamed,
  initialAnswers,
  pages,
  type PersonRole,
  problems,
  type RawAnswers,
  splitIntoParts,
  utcToday,
  visibleFields,
  worded,
} from '@groundwork/homework';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '../icon';
import { FieldInput } from './field-input';

/** Message key for the widest that the author of a part may choose. */
export function whoAtMost({ counselor, partner, report }: Ceiling): string {
  const who = counselor && partner ? 'both' : counselor ? 'counselor' : partner ? 'partner' : 'nobody';
  return `phone.who.${who}${report === 'never' || who === 'nobody' ? '' : 'Report'}`;
}

/** A homework in the frame of a phone, to be tried: the questions partners get, one screen after the other. Nothing leaves this screen. */
@Component({
  selector: 'gw-phone',
  imports: [MatButton, TranslocoPipe, FieldInput, Icon],
  templateUrl: './phone.html',
  styleUrl: './phone.scss',
})
export class Phone {
  readonly homework = input.required<Homework>();
  readonly caption = input.required<string>();
  readonly role = input<PersonRole>();
  /** Whether what was tried can be kept as a worked case. */
  readonly keeping = input(false);
  readonly keepCase = output<Answers>();

  private readonly screen = viewChild.required<ElementRef<HTMLElement>>('screen');
  private readonly today = utcToday();
  private readonly transloco = inject(TranslocoService);
  private readonly id = computed(() => this.homework().id);
  protected readonly answers = linkedSignal<string, RawAnswers>({
    source: this.id,
    computation: () => initialAnswers(this.homework(), this.role()),
  });
  protected readonly at = linkedSignal<string, number>({ source: this.id, computation: () => 0 });
  private readonly tried = linkedSignal({ source: this.at, computation: () => false });
  protected readonly kept = signal(false);

  /** Two made-up entries wherever one can be pointed at. */
  protected readonly choices = computed(() => {
    const entry = (number: number) => ({
      id: `00000000-0000-4000-8000-00000000000${number}`,
      label: this.transloco.translate<string>('phone.entry', { number }),
    });
    return Object.fromEntries(homeworkNamed(this.homework()).map((id) => [id, [entry(1), entry(2)]]));
  });
  protected readonly intro = computed(() => worded(this.homework().intro, this.role()));
  protected readonly pages = computed(() => pages(this.homework(), this.role(), this.answers()));
  protected readonly page = computed(() => this.pages()[this.at() - 1]);
  protected readonly fields = computed(() => {
    const visible = new Set(visibleFields(this.homework().fields, this.answers(), this.role()));
    return this.page()?.fields.filter(({ key }) => visible.has(key)) ?? [];
  });
  protected readonly open = computed(() => {
    if (!this.tried()) return [];
    const keys = this.fields().map(({ key }) => key);
    return this.problems().filter(({ field }) => field !== null && keys.includes(field));
  });
  private readonly problems = computed(() => problems(this.homework(), this.answers(), this.role(), { today: this.today }));
  protected readonly sendable = computed(() => this.problems().length === 0);
  protected readonly parts = computed(() => {
    const homework = this.homework();
    const split = splitIntoParts(homework, this.answers() as Answers);
    const role = this.role();
    return Object.entries(homework.parts).map(([key, part]) => ({
      key,
      label: part.label,
      who: whoAtMost(part.ceiling),
      rows: describe(homework, split[key] ?? {}, role === undefined ? {} : { role }, key),
    }));
  });

  protected write(key: string, value: unknown): void {
    const { [key]: _, ...others } = this.answers();
    this.answers.set(value === undefined ? others : { ...others, [key]: value });
    this.kept.set(false);
  }

  protected begin(): void {
    this.to(1);
  }

  protected goOn(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.tried.set(true);
    if (this.open().length === 0) this.to(this.at() + 1);
  }

  protected back(): void {
    this.to(this.at() - 1);
  }

  protected again(): void {
    this.answers.set(initialAnswers(this.homework(), this.role()));
    this.kept.set(false);
    this.to(0);
  }

  protected keep(): void {
    const taken = answersSchema(this.homework(), this.role(), { today: this.today }).safeParse(this.answers());
    if (!taken.success) return;
    this.keepCase.emit(taken.data as Answers);
    this.kept.set(true);
  }

  private to(step: number): void {
    this.at.set(step);
    const { nativeElement } = this.screen();
    nativeElement.scrollTop = 0;
    nativeElement.focus({ preventScroll: true });
  }
}
