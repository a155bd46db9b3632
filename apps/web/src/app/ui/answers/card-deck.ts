import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';

/** Cards to draw from: one is shown at a time, and taken when it fits. A card that was drawn for both is only shown. */
@Component({
  selector: 'gw-card-deck',
  imports: [MatButton, TranslocoPipe],
  template: `
    <div role="group" [attr.aria-labelledby]="labelledBy()" [attr.aria-describedby]="describedBy()">
      <p class="card" [id]="control()" aria-live="polite" [class.taken]="value() === shown()?.value">{{ shown()?.label }}</p>
      @if (!drawn()) {
        <div class="gw-actions">
          @if (value() === shown()?.value) {
            <p class="gw-small gw-muted">{{ 'together.deck.taken' | transloco }}</p>
          } @else {
            <button matButton="filled" type="button" (click)="take()">{{ 'together.deck.take' | transloco }}</button>
          }
          <button matButton type="button" (click)="another()">{{ 'together.deck.another' | transloco }}</button>
        </div>
      }
    </div>
  `,
  styles: `
    .card {
      display: grid;
      place-items: center;
      min-height: 11rem;
      padding: 1.5rem;
      margin-bottom: 0.75rem;
      border-radius: var(--gw-radius);
      border: 1px solid var(--mat-sys-outline-variant);
      background: var(--mat-sys-surface-container-lowest);
      font-family: var(--gw-heading);
      font-size: 1.375rem;
      line-height: 1.35;
      text-align: center;
      text-wrap: balance;
    }
    .taken {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    p.gw-small {
      align-self: center;
    }
  `,
})
export class CardDeck {
  readonly value = input.required<string | undefined>();
  readonly options = input.required<readonly { value: string; label: string }[]>();
  /** Whether the card was drawn for both partners. */
  readonly drawn = input(false);
  readonly control = input.required<string>();
  readonly labelledBy = input.required<string>();
  readonly describedBy = input.required<string | null>();
  readonly changed = output<string>();

  private readonly index = linkedSignal(() => {
    const chosen = this.options().findIndex(({ value }) => value === this.value());
    return Math.max(0, chosen);
  });
  protected readonly shown = computed(() => this.options()[this.index()]);

  protected take(): void {
    const card = this.shown();
    if (card) this.changed.emit(card.value);
  }

  protected another(): void {
    this.index.update((index) => (index + 1) % this.options().length);
  }
}
