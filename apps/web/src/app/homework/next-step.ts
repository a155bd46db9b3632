import { Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Task } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { CounselorNote } from './counselor-note';
import { addressOf } from './today';

/** The one thing to do next, large: what, why, how long. */
@Component({
  selector: 'gw-next-step',
  imports: [MatButton, RouterLink, TranslocoPipe, Icon, CounselorNote],
  template: `
    <section aria-labelledby="next-step">
      <p class="gw-small minutes">
        <gw-icon name="clock" />
        {{ (task().started ? 'homework.task.started' : 'homework.task.minutes') | transloco: { minutes: task().minutes } }}
      </p>
      <h2 id="next-step">{{ task().title }}</h2>
      <p>{{ task().summary }}</p>
      @if (task().note; as note) {
        <gw-counselor-note [note]="note" />
      }
      <a matButton="filled" aria-describedby="next-step" [routerLink]="address()">{{
        (task().started ? 'homework.task.goOn' : 'homework.task.start') | transloco
      }}</a>
    </section>
  `,
  styles: `
    section {
      display: flex;
      flex-direction: column;
      gap: 0.875rem;
      padding: clamp(1.5rem, 5vw, 2.25rem);
      border-radius: 28px;
      background: linear-gradient(
        160deg,
        var(--mat-sys-primary-container),
        color-mix(in srgb, var(--mat-sys-primary-container) 55%, var(--mat-sys-secondary-container))
      );
      color: var(--mat-sys-on-primary-container);
    }
    h2 {
      font-size: 1.75rem;
    }
    .minutes {
      display: flex;
      align-items: center;
      gap: 0.375rem;
    }
    a {
      align-self: stretch;
      margin-top: 0.5rem;
    }
    @media (min-width: 40rem) {
      a {
        align-self: start;
        padding-inline: 2rem;
      }
    }
    @media (forced-colors: active) {
      section {
        border: 1px solid CanvasText;
      }
    }
  `,
})
export class NextStep {
  readonly task = input.required<Task>();
  protected readonly address = computed(() => addressOf(this.task()));
}
