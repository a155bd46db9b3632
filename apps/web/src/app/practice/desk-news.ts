import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemNote } from '../ui/problem-note';
import { ReviewDesk } from './review-desk';

/** What came back from the last thing done on a desk, when it did not go as wished. */
@Component({
  selector: 'gw-desk-news',
  imports: [TranslocoPipe, ProblemNote],
  template: `
    <gw-problem-note [problem]="desk.problem()" />
    <div role="status">
      @if (desk.gone()) {
        <p class="gw-note">{{ 'practice.review.gone' | transloco }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 0.75rem;
    }
    :host:not(:has(p)) {
      display: contents;
    }
  `,
})
export class DeskNews {
  protected readonly desk = inject(ReviewDesk);
}
