import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { EmptyState } from './empty-state';

/** What stands where something could not be loaded, with another try. */
@Component({
  selector: 'gw-load-problem',
  imports: [EmptyState, MatButton, TranslocoPipe],
  template: `
    <gw-empty-state
      icon="info"
      role="alert"
      [heading]="'ui.problem.' + kind() + '.heading' | transloco"
      [text]="'ui.problem.' + kind() + '.text' | transloco"
    >
      @if (kind() !== 'notFound') {
        <button matButton="outlined" type="button" (click)="again.emit()">{{ 'ui.tryAgain' | transloco }}</button>
      }
    </gw-empty-state>
  `,
})
export class LoadProblem {
  /** Code of the problem; absent and hidden look the same. */
  readonly code = input.required<string>();
  readonly again = output();
  protected readonly kind = computed(() =>
    this.code() === 'not_found' || this.code() === 'not_allowed'
      ? 'notFound'
      : this.code() === 'unavailable' || this.code() === 'too_many'
        ? 'unavailable'
        : 'other',
  );
}
