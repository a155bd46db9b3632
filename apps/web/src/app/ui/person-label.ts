import { Component, computed, input } from '@angular/core';

/** A person: a mark with their initial, their name, and in small print what they are here. */
@Component({
  selector: 'gw-person-label',
  template: `
    <span class="mark" [class.second]="second()" aria-hidden="true">{{ initial() }}</span>
    <span class="words">
      <span>{{ name() }}</span>
      @if (about(); as text) {
        <span class="gw-muted gw-small">{{ text }}</span>
      }
    </span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.625rem;
      min-width: 0;
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 2.25rem;
      height: 2.25rem;
      border-radius: 50%;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-family: var(--gw-heading);
    }
    .second {
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    .words {
      display: flex;
      flex-direction: column;
      line-height: 1.3;
      min-width: 0;
    }
  `,
})
export class PersonLabel {
  readonly name = input.required<string>();
  readonly about = input<string>();
  /** Whether it is the second of two partners, who has the other colour everywhere. */
  readonly second = input(false);
  protected readonly initial = computed(() => [...this.name().trim()][0]?.toLocaleUpperCase() ?? '');
}
