import { Component, input } from '@angular/core';
import { Icon, type IconName } from './icon';

/** What stands where a list would be: a kind sentence and the next step (projected). */
@Component({
  selector: 'gw-empty-state',
  imports: [Icon],
  template: `
    <span class="picture"><gw-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    @if (text(); as words) {
      <p class="gw-muted">{{ words }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 0.75rem;
      text-align: center;
      padding: 3rem 1rem;
      max-width: 32rem;
      margin-inline: auto;
    }
    .picture {
      display: grid;
      place-items: center;
      width: 4rem;
      height: 4rem;
      border-radius: 50%;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      font-size: 1.25rem;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input<string>();
  readonly icon = input<IconName>('sprout');
}
