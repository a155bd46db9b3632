import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/** A counselor's own mark on a homework. */
@Component({
  selector: 'gw-favourite-mark',
  imports: [TranslocoPipe, Icon],
  template: `
    <button
      type="button"
      [class.on]="favourite()"
      [attr.aria-pressed]="favourite()"
      [attr.aria-label]="'library.favourite' | transloco: { title: title() }"
      (click)="changed.emit(!favourite())"
    >
      <gw-icon name="heart" />
    </button>
  `,
  styles: `
    button {
      all: unset;
      cursor: pointer;
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: 50%;
      color: var(--mat-sys-on-surface-variant);
    }
    button:hover {
      background: var(--mat-sys-surface-container-high);
    }
    button:focus-visible {
      outline: 3px solid var(--mat-sys-tertiary);
    }
    .on {
      color: var(--gw-clay);
    }
    .on gw-icon {
      --gw-icon-fill: currentColor;
    }
  `,
})
export class FavouriteMark {
  readonly favourite = input.required<boolean>();
  readonly title = input.required<string>();
  readonly changed = output<boolean>();
}
