import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/** What a partner receives when they are invited, so that a counselor can tell them beforehand. */
@Component({
  selector: 'gw-invitation-note',
  imports: [TranslocoPipe, Icon],
  template: `
    <gw-icon name="mail" />
    <div>
      <p class="strong">{{ (name() ? 'practice.mail.whom' : 'practice.mail.someone') | transloco: { name: name() } }}</p>
      <p class="gw-muted gw-small">{{ 'practice.mail.text' | transloco }}</p>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 0.75rem;
      padding: 0.875rem 1rem;
      border-radius: var(--gw-radius-small);
      background: var(--mat-sys-surface-container-low);
    }
    .strong {
      font-weight: 550;
    }
  `,
})
export class InvitationNote {
  readonly name = input.required<string>();
}
