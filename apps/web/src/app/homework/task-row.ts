import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Task } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { addressOf } from './today';

/** A task in a list: what, how long, and the way in. */
@Component({
  selector: 'gw-task-row',
  imports: [RouterLink, TranslocoPipe, Icon],
  template: `
    <a [routerLink]="address()">
      <span class="words">
        <span class="title">{{ task().title }}</span>
        <span class="gw-muted gw-small">{{
          (task().started ? 'homework.task.started' : 'homework.task.minutes') | transloco: { minutes: task().minutes }
        }}</span>
      </span>
      <gw-icon name="forward" />
    </a>
  `,
  styles: `
    a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1rem;
      min-height: 60px;
      padding: 0.625rem 0;
      color: inherit;
      text-decoration: none;
    }
    .words {
      display: flex;
      flex-direction: column;
      min-width: 0;
    }
    .title {
      font-weight: 550;
    }
    a:hover .title {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    gw-icon {
      color: var(--mat-sys-primary);
    }
  `,
})
export class TaskRow {
  readonly task = input.required<Task>();
  protected readonly address = computed(() => addressOf(this.task()));
}
