import { Component, computed, effect, inject, input, linkedSignal, numberAttribute, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { BottomBar } from '../ui/bottom-bar';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { SavedState } from '../ui/saved-state';
import { planOf } from './breath-clock';
import { Breathing } from './breathing';
import { Calm } from './calm';
import { FieldInput } from '../ui/answers/field-input';
import { OpenQuestions } from './open-questions';
import { areQuestions, pageProblems, shownOn } from './steps';
import { turnPlan } from './turn-clock';
import { TurnsPiece } from './turns';
import { Why } from './why';
import { Writing } from './writing';

/** One step of doing a homework: a question, a few that belong together, or the exercise. */
@Component({
  selector: 'gw-step-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    BottomBar,
    Breathing,
    Calm,
    FieldInput,
    Icon,
    LateHeading,
    OpenQuestions,
    SavedState,
    TurnsPiece,
    Why,
  ],
  templateUrl: './step-page.html',
  styles: `
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 44px;
      margin-bottom: 0.5rem;
    }
    .top a {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      text-decoration: none;
    }
    form {
      display: flex;
      flex-direction: column;
      gap: 1.25rem;
    }
    header {
      gap: 0.375rem;
    }
    gw-why {
      margin-top: 1rem;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0.75rem;
    }
    @media (min-width: 40rem) {
      .pair {
        grid-template-columns: minmax(12rem, auto) auto;
      }
    }
    .optional {
      font-family: inherit;
      font-size: 1.125rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .fields {
      display: flex;
      flex-direction: column;
      gap: 2rem;
    }
    .quiet {
      justify-content: center;
    }
  `,
})
export class StepPage {
  /** Counted from 1. */
  readonly step = input.required({ transform: numberAttribute });

  protected readonly writing = inject(Writing);
  private readonly router = inject(Router);
  private readonly transloco = inject(TranslocoService);

  protected readonly draft = computed(() => this.writing.open().draft);
  protected readonly definition = computed(() => this.writing.open().definition);
  protected readonly number = computed(() => Math.min(Math.max(Math.trunc(this.step()) || 1, 1), this.writing.steps().length));
  /** In a list of its own, so that each step is drawn afresh: what was unfolded on the last one is folded again. */
  protected readonly only = computed(() => [{ number: this.number() }]);
  private readonly current = computed(() => this.writing.steps()[this.number() - 1]);
  protected readonly page = computed(() => {
    const current = this.current();
    return current?.kind === 'page' ? current.page : null;
  });
  protected readonly fields = computed(() => {
    const page = this.page();
    return page ? shownOn(page, this.definition(), this.writing.open().role, this.writing.answers()) : [];
  });
  protected readonly counted = computed(() => areQuestions(this.writing.steps()));
  /** Whether the page asks one thing and its title is the question. */
  protected readonly isQuestion = computed(() => this.page()?.fields.length === 1 && this.page()?.title === this.fields()[0]?.label);
  protected readonly isOptional = computed(() => this.isQuestion() && this.fields()[0]?.optional === true);
  protected readonly heading = computed(
    () => this.page()?.title ?? this.transloco.translate(this.turns() ? 'together.turns.heading' : 'homework.breath.heading'),
  );
  /** Minutes of talk or quiet; null for other homework. */
  protected readonly turns = computed(() => {
    const { turns } = this.definition();
    return turns ? turnPlan(turns, this.writing.answers()) : null;
  });
  protected readonly plan = computed(() => {
    const { pace } = this.definition();
    return pace ? planOf(pace, this.writing.answers()) : { steps: [], rounds: 0 };
  });

  protected readonly back = computed(() => {
    const { entry } = this.writing.open();
    if (this.number() > 1) return ['/write', entry.id, this.number() - 1];
    return entry.taskId === null || entry.state === 'submitted' ? ['/earlier', entry.id] : ['/tasks', entry.taskId];
  });

  /** How often somebody tried to go on from this step; what is open is said from the first. */
  protected readonly attempts = linkedSignal({ source: this.number, computation: () => 0 });
  protected readonly open = computed(() => {
    const page = this.page();
    if (!page || this.attempts() === 0) return [];
    return pageProblems(page, this.definition(), this.writing.open().role, this.writing.answers(), this.writing.today());
  });

  constructor() {
    // Each step left is a good moment to save.
    effect(() => {
      this.number();
      untracked(() => void this.draft().flush());
    });
  }

  protected goOn(event: Event): void {
    event.preventDefault();
    this.attempts.update((attempts) => attempts + 1);
    if (this.open().length === 0) this.forward();
  }

  protected forward(): void {
    const { entry } = this.writing.open();
    const isLast = this.number() >= this.writing.steps().length;
    void this.router.navigate(['/write', entry.id, isLast ? 'check' : this.number() + 1]);
  }

  protected exerciseEnded(completed: boolean): void {
    const { pace, turns } = this.definition();
    const field = pace?.completed ?? turns?.completed;
    if (field !== undefined) this.draft().write(field, completed);
    this.forward();
  }

  protected stopForNow(): void {
    void this.draft().flush();
    void this.router.navigate(['/today'], { info: { kept: true } });
  }
}
