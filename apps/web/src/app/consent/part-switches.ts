import { Component, computed, inject, input, output } from '@angular/core';
import { type Audience, type AudienceCeiling, audiences, grantable } from '@groundwork/consent';
import type { Switches } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Readers } from './readers';

/** One decision. */
export interface Switched {
  readonly audience: Audience;
  readonly granted: boolean;
}

/** Who may read one part: a switch for each audience that is possible at all, and a sentence on those that never are (CC-03). */
@Component({
  selector: 'gw-part-switches',
  imports: [TranslocoPipe],
  template: `
    <div role="group" [attr.aria-label]="'consent.switch.group' | transloco: { part: label() }">
      @for (audience of possible(); track audience) {
        <label>
          <span class="words">
            <span>{{ readers.name(audience) }}</span>
            <span class="gw-small gw-muted">{{ (switches()[audience] ? 'consent.switch.on' : 'consent.switch.off') | transloco }}</span>
          </span>
          <input
            type="checkbox"
            role="switch"
            [checked]="switches()[audience]"
            [disabled]="disabled()"
            (change)="switched.emit({ audience, granted: !switches()[audience] })"
          />
        </label>
      }
    </div>
    @if (never(); as names) {
      <p class="gw-small gw-muted">{{ 'consent.switch.never' | transloco: { names } }}</p>
    }
    @if (ceiling().report === 'aggregate') {
      <p class="gw-small gw-muted">{{ 'consent.switch.aggregate' | transloco }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    label {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 60px;
      padding: 0.5rem 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      cursor: pointer;
    }
    label:last-of-type {
      border-bottom: 0;
    }
    .words {
      display: flex;
      flex-direction: column;
    }
    input {
      appearance: none;
      position: relative;
      width: 52px;
      height: 32px;
      flex: none;
      border-radius: 999px;
      border: 2px solid var(--mat-sys-outline);
      background: var(--mat-sys-surface-container-highest);
      cursor: pointer;
      transition:
        background 0.15s,
        border-color 0.15s;
    }
    input::after {
      content: '';
      position: absolute;
      inset-block-start: 50%;
      inset-inline-start: 5px;
      width: 16px;
      height: 16px;
      border-radius: 50%;
      background: var(--mat-sys-outline);
      transform: translateY(-50%);
      transition:
        inset-inline-start 0.15s,
        width 0.15s,
        height 0.15s;
    }
    input:checked {
      background: var(--mat-sys-primary);
      border-color: var(--mat-sys-primary);
    }
    input:checked::after {
      inset-inline-start: 22px;
      width: 22px;
      height: 22px;
      background: var(--mat-sys-on-primary);
    }
    @media (forced-colors: active) {
      input {
        border-color: CanvasText;
        forced-color-adjust: none;
      }
    }
  `,
})
export class PartSwitches {
  readonly label = input.required<string>();
  readonly ceiling = input.required<AudienceCeiling>();
  readonly switches = input.required<Switches>();
  readonly disabled = input(false);
  readonly switched = output<Switched>();
  protected readonly readers = inject(Readers);
  protected readonly possible = computed(() => grantable(this.ceiling()));
  protected readonly never = computed(() => this.readers.list(audiences.filter((audience) => !this.possible().includes(audience))));
}
