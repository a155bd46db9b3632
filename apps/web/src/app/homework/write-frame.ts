import { afterNextRender, Component, effect, inject, input, type OnDestroy, untracked } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { ChangedElsewhere } from './changed-elsewhere';
import { KeptWords } from './kept-words';
import { Writing } from './writing';

/** Around the pages of one entry being written: loads it once, and steps in when another device was there or the task has ended. */
@Component({
  selector: 'gw-write-frame',
  imports: [RouterLink, RouterOutlet, TranslocoPipe, ChangedElsewhere, KeptWords, LateHeading, LoadProblem, Loading, ProblemNote],
  providers: [Writing],
  template: `
    @if (writing.maybe(); as open) {
      @if (writing.isOver()) {
        <gw-kept-words [open]="open" />
      } @else if (open.draft.elsewhere(); as newer) {
        <gw-changed-elsewhere [open]="open" [newer]="newer" />
      } @else {
        @if (open.draft.refused(); as refused) {
          <gw-problem-note [problem]="refused" />
        }
        <router-outlet />
      }
    } @else if (writing.problem(); as failed) {
      <h1 gwLateHeading class="gw-hidden">{{ 'homework.toToday' | transloco }}</h1>
      <gw-load-problem [code]="failed.code" (again)="writing.load(entryId())" />
      <p class="way">
        <a routerLink="/today">{{ 'homework.backToToday' | transloco }}</a>
      </p>
    } @else {
      <gw-loading />
    }
  `,
  styles: '.way { text-align: center; }',
})
export class WriteFrame implements OnDestroy {
  readonly entryId = input.required<string>();
  protected readonly writing = inject(Writing);

  constructor() {
    // The pages one goes to from here are there before they are needed, so that a tunnel stops nobody.
    afterNextRender(() => void Promise.allSettled([import('./step-page'), import('./check-page'), import('./today-page')]));
    effect(() => {
      const id = this.entryId();
      untracked(() => void this.writing.load(id));
    });
  }

  ngOnDestroy(): void {
    this.writing.leave();
  }
}
