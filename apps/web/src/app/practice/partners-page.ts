import { Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { arrivalInfo } from './arrival';
import { CurrentCouple } from './current-couple';
import { InvitePartner } from './invite-partner';
import { PartnerCard } from './partner-card';

/** The two people: addresses, roles, invitations; the second can be invited here later. */
@Component({
  selector: 'gw-partners-page',
  imports: [TranslocoPipe, InvitePartner, PartnerCard],
  template: `
    <div class="gw-stack">
      <div role="status">
        @if (news(); as said) {
          <p class="gw-note news">{{ said.key | transloco: said.values }}</p>
        }
      </div>
      <div class="people">
        @for (partner of current.partners(); track partner.id) {
          <gw-partner-card [partner]="partner" [second]="!$first" (happened)="news.set($event)" />
        }
        @if (current.partners().length < 2) {
          <gw-invite-partner (happened)="news.set($event)" />
        }
      </div>
    </div>
  `,
  styles: `
    .news {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    .people {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      align-items: start;
    }
  `,
})
export class PartnersPage {
  protected readonly current = inject(CurrentCouple);
  /** What just happened, said once. */
  protected readonly news = signal<News | null>(null);

  constructor() {
    if (arrivalInfo<{ opened: true }>().opened) this.news.set({ key: 'practice.open.done', values: {} });
  }
}

/** A message and its values. */
export interface News {
  key: string;
  values: Record<string, unknown>;
}
