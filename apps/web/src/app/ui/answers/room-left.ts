import { Component, computed, input } from '@angular/core';
import { textLength } from '@groundwork/homework';
import { TranslocoPipe } from '@jsverse/transloco';

/** How much room a text has left, once it gets short; nothing typed is ever cut off. */
@Component({
  selector: 'gw-room-left',
  imports: [TranslocoPipe],
  template: `
    @if (left() < 0) {
      <p class="over" role="status">{{ 'homework.text.over' | transloco: { count: -left(), most: most() } }}</p>
    } @else if (left() <= 40 && left() < most() / 2) {
      <p class="gw-muted">{{ 'homework.text.left' | transloco: { count: left() } }}</p>
    }
  `,
  styles: `
    :host:not(:has(p)) {
      position: absolute;
    }
    p {
      font-size: 0.875rem;
    }
    .over {
      color: var(--mat-sys-error);
      font-weight: 550;
    }
  `,
})
export class RoomLeft {
  readonly text = input.required<string>();
  readonly most = input.required<number>();
  protected readonly left = computed(() => this.most() - textLength(this.text()));
}
