import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';
import { LateHeading } from './late-heading';

/** Heading of a page with the way back, one line about it, and its actions (projected). The heading takes the focus, also when it comes after the page did. */
@Component({
  selector: 'gw-page-header',
  imports: [RouterLink, TranslocoPipe, Icon, LateHeading],
  template: `
    @if (back(); as link) {
      <a class="back" [routerLink]="link"><gw-icon name="back" /> {{ backText() ?? ('ui.back' | transloco) }}</a>
    }
    <div class="gw-between">
      <div class="words">
        <h1 gwLateHeading>{{ heading() }}</h1>
        @if (lead(); as text) {
          <p class="gw-muted">{{ text }}</p>
        }
        <ng-content select="[under]" />
      </div>
      <div class="gw-row"><ng-content /></div>
    </div>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 1.75rem;
    }
    .words {
      display: flex;
      flex-direction: column;
      gap: 0.5rem;
      max-width: 44rem;
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      text-decoration: none;
    }
    .back:hover {
      text-decoration: underline;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** One line under the heading. */
  readonly lead = input<string>();
  /** Address of the page one level up. */
  readonly back = input<string | readonly string[]>();
  readonly backText = input<string>();
}
