import { Component, computed, input } from '@angular/core';
import { sparklinePath } from '@groundwork/chart';

const WIDTH = 128;
const HEIGHT = 48;

/** A tiny line of weekly values from 0 to 10, with its words as text alternative. */
@Component({
  selector: 'gw-sparkline',
  template: `
    <svg [attr.viewBox]="box" role="img" [attr.aria-label]="label()">
      <path class="middle" [attr.d]="middle" />
      <path class="line" [attr.d]="path()" />
      @if (last(); as end) {
        <circle [attr.cx]="end.x" [attr.cy]="end.y" r="3.5" />
      }
    </svg>
  `,
  styles: `
    svg {
      width: 8rem;
      max-width: 100%;
      height: auto;
      overflow: visible;
    }
    path {
      fill: none;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .middle {
      stroke: var(--mat-sys-outline-variant);
      stroke-width: 1;
      stroke-dasharray: 2 4;
    }
    .line {
      stroke: var(--mat-sys-primary);
      stroke-width: 2;
    }
    circle {
      fill: var(--mat-sys-primary);
    }
  `,
})
export class Sparkline {
  /** Oldest first; null leaves a gap. */
  readonly values = input.required<readonly (number | null)[]>();
  readonly label = input.required<string>();

  protected readonly box = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly middle = `M3 ${HEIGHT / 2}H${WIDTH - 3}`;
  protected readonly path = computed(() => sparklinePath(this.values(), WIDTH, HEIGHT, 4));
  /** Where the newest point lies, read off the path's own last point. */
  protected readonly last = computed(() => {
    const point = /([\d.]+) ([\d.]+)(?:h0)?$/.exec(this.path());
    return point ? { x: point[1], y: point[2] } : null;
  });
}
