import { afterRenderEffect, Component, type ElementRef, input, model, viewChild } from '@angular/core';

let made = 0;

/** A dialog made of the browser's own: focus stays inside, Escape closes, the page behind rests. Content and buttons (`[actions]`) are projected. */
@Component({
  selector: 'gw-dialog',
  template: `
    <dialog #box [attr.aria-labelledby]="id" (close)="open.set(false)" (cancel)="cancel($event)">
      @if (open()) {
        <div class="gw-stack">
          <h2 [id]="id">{{ heading() }}</h2>
          <ng-content />
          <div class="gw-actions"><ng-content select="[actions]" /></div>
        </div>
      }
    </dialog>
  `,
  styles: `
    dialog {
      width: min(34rem, calc(100vw - 2rem));
      max-height: calc(100dvh - 2rem);
      overflow: auto;
      padding: clamp(1.25rem, 4vw, 2rem);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--gw-radius);
      background: var(--mat-sys-surface-container-lowest);
      color: var(--mat-sys-on-surface);
      box-shadow: var(--mat-sys-level3);
    }
    dialog::backdrop {
      background: rgb(20 18 16 / 45%);
    }
    .gw-actions {
      margin-top: 0.5rem;
    }
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  /** Whether Escape closes it; off where an answer is needed. */
  readonly dismissible = input(true);
  protected readonly id = `gw-dialog-${++made}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  constructor() {
    // After rendering, so that the first control inside can take the focus.
    afterRenderEffect(() => {
      const box = this.box().nativeElement;
      if (this.open() && !box.open) box.showModal();
      if (!this.open() && box.open) box.close();
    });
  }

  protected cancel(event: Event): void {
    if (!this.dismissible()) event.preventDefault();
  }
}
