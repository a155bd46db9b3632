import { afterNextRender, Component, effect, inject, input, type OnDestroy, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { ChangedElsewhere } from './changed-elsewhere';
import { KeptWords } from './kept-words';
import { Writing } from './writing';

/** Around the pages of one entry being written: loads it once, and steps in when another device was there or the task has ended. */
@Component({
  selector: 'gw-write-frame',
  imports: [RouterOutlet, ChangedElsewhere, KeptWords, LoadProblem, Loading, ProblemNote],
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
      <gw-load-problem [code]="failed.code" (again)="writing.load(entryId())" />
    } @else {
      <gw-loading />
    }
  `,
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
