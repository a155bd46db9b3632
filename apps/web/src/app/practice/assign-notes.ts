import { Component, computed, input } from '@angular/core';
import type { Assignment, Partner } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { namesInWords } from './current-couple';
import { alreadyHave, overloaded } from './recurring';
import type { Scheduled } from './schedule-words';

/** Kind words before assigning: somebody has it already, or would have a lot at once (RS-8). They never stand in the way. */
@Component({
  selector: 'gw-assign-notes',
  imports: [TranslocoPipe],
  template: `
    <div aria-live="polite">
      @if (already(); as names) {
        <p class="gw-note">{{ 'practice.give.already' | transloco: { names } }}</p>
      }
      @if (much(); as names) {
        <p class="gw-note">{{ 'practice.give.much' | transloco: { names } }}</p>
      }
    </div>
  `,
  styles: `
    div { display: flex; flex-direction: column; gap: 0.5rem; }
    :host:not(:has(p)) { position: absolute; }
  `,
})
export class AssignNotes {
  readonly existing = input.required<readonly Assignment[]>();
  readonly chosen = input.required<readonly Partner[]>();
  readonly schedule = input.required<Scheduled>();
  readonly homeworkId = input.required<string>();
  readonly today = input.required<string>();

  protected readonly already = computed(() => {
    const names = alreadyHave(this.existing(), this.chosen(), this.homeworkId(), this.today());
    return namesInWords(names.map((name) => ({ name })));
  });
  protected readonly much = computed(() => namesInWords(overloaded(this.existing(), this.chosen(), this.schedule(), this.today())));
}
