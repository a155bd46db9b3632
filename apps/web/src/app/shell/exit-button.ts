import { Component, DestroyRef, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Plural } from '../ui/plural';
import { QuickExit } from './quick-exit';

/** "Leave now": a plain link that works as one without script; visible on every page a partner sees. */
@Component({
  selector: 'gw-exit-button',
  imports: [TranslocoPipe, Plural],
  template: `
    <a class="leave" rel="noreferrer nofollow" [href]="exit.url()" (click)="leave($event)">
      {{ 'shell.exit.button' | transloco }}
      @if (exit.presses()) {
        <span class="dots" aria-hidden="true">
          @for (press of [1, 2, 3]; track press) {
            <span [class.on]="press <= exit.presses()"></span>
          }
        </span>
      }
    </a>
    <span class="gw-hidden" role="status">
      @if (exit.presses(); as presses) {
        {{ 'shell.exit.progress' | plural: 3 - presses | transloco: { left: 3 - presses } }}
      }
    </span>
  `,
  styles: `
    .leave {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
      padding: 0.5rem 1rem;
      border-radius: 14px;
      font-weight: 650;
      text-decoration: none;
      white-space: nowrap;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
    }
    .leave:hover {
      text-decoration: underline;
    }
    .dots {
      display: inline-flex;
      gap: 3px;
    }
    .dots span {
      width: 8px;
      height: 8px;
      border-radius: 50%;
      border: 1.5px solid currentColor;
    }
    .dots .on {
      background: currentColor;
    }
  `,
})
export class ExitButton {
  protected readonly exit = inject(QuickExit);

  constructor() {
    this.exit.watchKeys(inject(DestroyRef));
  }

  protected leave(event: Event): void {
    event.preventDefault();
    this.exit.leave();
  }
}
