import { Component, input } from '@angular/core';

/** The portal's neutral mark beside a name. */
@Component({
  selector: 'gw-mark',
  template: `
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="10" />
      <path d="M8.5 20.5c4.5-1 5-9.5 7.5-9.5s3 8.5 7.5 9.5" />
    </svg>
    <span>{{ name() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.75rem;
      min-width: 0;
      font-family: var(--gw-heading);
      font-size: clamp(1rem, 0.9rem + 0.5vw, 1.125rem);
    }
    svg {
      flex: none;
    }
    rect {
      fill: var(--mat-sys-primary);
    }
    path {
      fill: none;
      stroke: var(--mat-sys-on-primary);
      stroke-width: 2.6;
      stroke-linecap: round;
    }
    span {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      line-height: 1.2;
    }
    @media (max-width: 23rem) {
      :host {
        gap: 0.5rem;
        font-size: 0.875rem;
      }
    }
  `,
})
export class Mark {
  readonly name = input.required<string>();
}
