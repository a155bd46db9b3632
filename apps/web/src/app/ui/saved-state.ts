import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { pageLanguage, timeWords } from './days';
import { Icon } from './icon';

/** Where what was typed is right now. `waiting`: the server could not be reached and we keep trying. */
export type Saved = { state: 'untouched' } | { state: 'saving' } | { state: 'saved'; at: Date } | { state: 'waiting' };

/** "Saved 10:42", said aloud politely as it changes. */
@Component({
  selector: 'gw-saved-state',
  imports: [TranslocoPipe, Icon],
  template: `
    <span role="status" [class.care]="saved().state === 'waiting'">
      @switch (saved().state) {
        @case ('saving') {
          {{ 'ui.saved.saving' | transloco }}
        }
        @case ('saved') {
          <gw-icon name="check" />{{ 'ui.saved.saved' | transloco: { time: time() } }}
        }
        @case ('waiting') {
          <gw-icon name="clock" />{{ 'ui.saved.waiting' | transloco }}
        }
      }
    </span>
  `,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: 0.25rem;
      min-height: 1.5rem;
      font-size: 0.875rem;
      color: var(--mat-sys-on-surface-variant);
    }
    .care {
      color: var(--mat-sys-secondary);
    }
  `,
})
export class SavedState {
  readonly saved = input.required<Saved>();
  /** The clinic's, as for every other time on the screen. */
  readonly timeZone = input.required<string>();
  protected readonly time = computed(() => {
    const saved = this.saved();
    return saved.state === 'saved' ? timeWords(saved.at, this.timeZone(), pageLanguage()) : '';
  });
}
