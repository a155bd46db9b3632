import { Component, computed, inject, input, output } from '@angular/core';
import { type Audience, type AudienceCeiling, audiences, grantable } from '@groundwork/consent';
import type { Switches } from '@groundwork/contract';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Readers } from './readers';

/** One decision. */
export interface Switched {
  readonly audience: Audience;
  /** Decided in the same act: what opens together opens to the counselor too. */
  readonly also?: Audience;
  readonly granted: boolean;
}

/** How a part reaches its readers: as the definition says it, else by a switch for each. */
export type Reaching = 'joint' | 'released' | 'together' | 'match' | null;

const words: Readonly<Partial<Record<NonNullable<Reaching>, string>>> = {
  released: 'together.released.text',
  together: 'together.together.text',
  match: 'together.match.text',
};
const names: Readonly<Partial<Record<NonNullable<Reaching>, string>>> = {
  together: 'together.together.switch',
  match: 'together.match.switch',
};

/** Who may read one part: a switch for each audience that is possible at all, and a sentence on those that never are (CC-03). */
@Component({
  selector: 'gw-part-switches',
  imports: [TranslocoPipe],
  template: `
    @if (reaching() === 'joint') {
      <p>
        <strong>{{ 'together.joint.heading' | transloco: { name: readers.partner() } }}</strong>
      </p>
      <p class="gw-muted">{{ 'together.joint.text' | transloco }}</p>
    } @else if (explanation(); as key) {
      <p class="gw-muted">{{ key | transloco: { name: readers.partner() } }}</p>
    }
    <div role="group" [attr.aria-label]="'consent.switch.group' | transloco: { part: label() }">
      @for (audience of possible(); track audience) {
        <label>
          <span class="words">
            <span>{{ nameOf(audience) }}</span>
            <span class="gw-small gw-muted">{{ (switches()[audience] ? 'consent.switch.on' : 'consent.switch.off') | transloco }}</span>
          </span>
          <input type="checkbox" role="switch" [checked]="switches()[audience]" [disabled]="disabled()" (change)="turn(audience)" />
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
  /** How the part reaches its readers. */
  readonly reaching = input<Reaching>(null);
  private readonly transloco = inject(TranslocoService);
  protected readonly possible = computed(() => {
    const all = grantable(this.ceiling());
    if (this.reaching() === 'joint') return all.filter((audience) => audience === 'report');
    return this.reaching() === 'together' ? all.filter((audience) => audience !== 'counselor') : all;
  });
  protected readonly explanation = computed(() => words[this.reaching() ?? 'joint'] ?? null);
  protected readonly never = computed(() => {
    const all = grantable(this.ceiling());
    return this.readers.list(audiences.filter((audience) => !all.includes(audience)));
  });

  protected nameOf(audience: Audience): string {
    const own = audience === 'partner' ? names[this.reaching() ?? 'joint'] : undefined;
    if (own !== undefined) return this.transloco.translate(own);
    return this.reaching() === 'joint' ? this.transloco.translate('together.joint.report') : this.readers.name(audience);
  }

  protected turn(audience: Audience): void {
    const granted = !this.switches()[audience];
    const also = this.reaching() === 'together' && audience === 'partner' ? ({ also: 'counselor' } as const) : {};
    this.switched.emit({ audience, granted, ...also });
  }
}
