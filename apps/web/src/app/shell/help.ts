import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Icon } from '../ui/icon';
import { PageHeader } from '../ui/page-header';

/** Who to turn to; the clinic keeps the list. */
@Component({
  selector: 'gw-help',
  imports: [TranslocoPipe, Icon, PageHeader],
  template: `
    <gw-page-header [heading]="'shell.help.heading' | transloco" [lead]="'shell.help.lead' | transloco" />
    <ul class="gw-plain-list gw-stack">
      @for (resource of resources(); track resource.purpose) {
        <li class="gw-card">
          <h2>{{ resource.purpose }}</h2>
          @if (resource.href; as href) {
            <a [href]="href" rel="noreferrer"><gw-icon name="forward" /> {{ resource.contact }}</a>
          } @else {
            <p>{{ resource.contact }}</p>
          }
        </li>
      }
    </ul>
    <p class="gw-muted note">{{ 'shell.help.emergency' | transloco }}</p>
  `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 44px;
      font-size: 1.125rem;
    }
    .note {
      margin-top: 1.5rem;
    }
  `,
})
export class Help {
  private readonly access = inject(Access);
  protected readonly resources = computed(() => this.access.me()?.clinic.help ?? []);
}
