import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type Answers, problems, worded } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';
import { OwnAnswers } from '../api/own-answers';
import { BottomBar } from '../ui/bottom-bar';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { SavedState } from '../ui/saved-state';
import { stepOfField } from './steps';
import { Writing } from './writing';

/** All answers on one page, each with the way to change it; then on to who may read them. */
@Component({
  selector: 'gw-check-page',
  imports: [MatButton, RouterLink, TranslocoPipe, BottomBar, Icon, LateHeading, SavedState],
  templateUrl: './check-page.html',
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
    header {
      gap: 0.375rem;
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
    dl {
      display: flex;
      flex-direction: column;
    }
    dl > div {
      display: grid;
      grid-template-columns: 1fr auto;
      column-gap: 1rem;
      padding: 0.75rem 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dl > div:last-child {
      border-bottom: 0;
    }
    dt {
      font-size: 0.875rem;
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin: 0;
      white-space: pre-wrap;
    }
    dd.way {
      grid-column: 2;
      grid-row: 1 / span 2;
      align-self: center;
    }
    dd.way a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
      min-width: 44px;
      justify-content: end;
    }
    .open {
      border: 1px solid var(--mat-sys-secondary);
      border-inline-start-width: 4px;
      border-radius: var(--gw-radius-small);
      padding: 1rem 1.25rem;
      background: var(--mat-sys-surface-container-lowest);
    }
    .open h2 {
      font-size: 1.125rem;
    }
    .open li a {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
    .open ul {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class CheckPage {
  protected readonly writing = inject(Writing);
  private readonly own = inject(OwnAnswers);
  private readonly router = inject(Router);
  protected readonly waiting = signal(false);
  private readonly stillOpen = viewChild<ElementRef<HTMLElement>>('stillOpen');

  protected readonly rows = computed(() =>
    this.own
      .rows(this.writing.open(), this.writing.answers() as Answers)
      .map((row) => ({ ...row, step: stepOfField(this.writing.steps(), row.path.split('.')[0] ?? row.field) })),
  );
  protected readonly open = computed(() => {
    const { definition, role } = this.writing.open();
    return problems(definition, this.writing.answers(), role, { today: this.writing.today() }).map(({ message, field }) => {
      const asked = definition.fields[field ?? ''];
      return { message, label: asked ? worded(asked.label, role) : '', step: stepOfField(this.writing.steps(), field) ?? 1 };
    });
  });

  /** The next page reads from the server, so everything has to be there first. */
  protected async goOn(): Promise<void> {
    if (this.open().length > 0) {
      this.stillOpen()?.nativeElement.focus();
      return;
    }
    const { draft, entry } = this.writing.open();
    this.waiting.set(true);
    if (await draft.flush()) await this.router.navigate(['/readers', entry.id]);
  }

  protected stopForNow(): void {
    void this.writing.open().draft.flush();
    void this.router.navigate(['/today'], { info: { kept: true } });
  }
}
