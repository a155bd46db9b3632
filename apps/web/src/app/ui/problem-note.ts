import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A calm sentence about what the server said, when it is not about one field. */
@Component({
  selector: 'gw-problem-note',
  imports: [TranslocoPipe],
  template: `
    <div aria-live="assertive">
      @if (key(); as words) {
        <p class="gw-note">{{ words | transloco }}</p>
      }
    </div>
  `,
  styles: ':host:not(:has(p)) { position: absolute; }',
})
export class ProblemNote {
  readonly problem = input.required<{ code: string } | null>();
  /** Keys for codes that mean something of their own on this page. */
  readonly words = input<Readonly<Record<string, string>>>({});
  protected readonly key = computed(() => {
    const problem = this.problem();
    return problem ? (this.words()[problem.code] ?? `ui.code.${problem.code}`) : null;
  });
}
