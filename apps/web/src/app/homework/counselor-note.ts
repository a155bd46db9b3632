import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/** What the counselor wrote when giving a task. */
@Component({
  selector: 'gw-counselor-note',
  imports: [TranslocoPipe, Icon],
  template: `
    <figure>
      <figcaption class="gw-small"><gw-icon name="reply" /> {{ 'homework.task.note' | transloco }}</figcaption>
      <blockquote>{{ note() }}</blockquote>
    </figure>
  `,
  styles: `
    figure {
      margin: 0;
      padding: 0.875rem 1.125rem;
      border-radius: var(--gw-radius-small);
      background: color-mix(in srgb, var(--mat-sys-surface-container-lowest) 72%, transparent);
      color: var(--mat-sys-on-surface);
    }
    figcaption {
      display: flex;
      align-items: center;
      gap: 0.375rem;
      color: var(--mat-sys-on-surface-variant);
    }
    blockquote {
      margin: 0.25rem 0 0;
      white-space: pre-wrap;
    }
  `,
})
export class CounselorNote {
  readonly note = input.required<string>();
}
