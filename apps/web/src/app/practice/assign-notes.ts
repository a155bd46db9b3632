import { Component, computed, input } from '@angular/core';
import type { Assignment, Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { namesInWords } from './current-couple';
import { alreadyHave, overloaded } from './recurring';
import type { Scheduled } from './schedule-words';

/** Kind words before assigning: somebody has it already, or would have a lot at once (RS-8). They never stand in the way. */
@Component({
  selector: 'gw-assign-notes',
  imports: [TranslocoPipe, Icon, Plural],
  template: `
    <div aria-live="polite">
      @if (already().length) {
        <p><gw-icon name="info" /> {{ 'practice.give.already' | plural: already().length | transloco: { names: words(already()) } }}</p>
      }
      @if (much().length) {
        <p><gw-icon name="info" /> {{ 'practice.give.much' | transloco: { names: words(much()) } }}</p>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
      padding: 0.875rem 1rem;
      border-radius: var(--gw-radius-small);
      background: var(--mat-sys-surface-container);
    }
    p {
      display: flex;
      gap: 0.625rem;
      font-size: 0.9375rem;
    }
    div:not(:has(p)) {
      padding: 0;
    }
    :host:not(:has(p)) {
      position: absolute;
    }
  `,
})
export class AssignNotes {
  readonly existing = input.required<readonly Assignment[]>();
  readonly chosen = input.required<readonly Partner[]>();
  readonly schedule = input.required<Scheduled>();
  readonly homeworkId = input.required<string>();
  readonly today = input.required<string>();

  protected readonly already = computed(() => alreadyHave(this.existing(), this.chosen(), this.homeworkId(), this.today()));
  protected readonly much = computed(() =>
    overloaded(this.existing(), this.chosen(), this.schedule(), this.today()).map(({ name }) => name),
  );

  protected words(names: readonly string[]): string {
    return namesInWords(names.map((name) => ({ name })));
  }
}
