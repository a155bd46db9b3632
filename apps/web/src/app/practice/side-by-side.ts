import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentCouple } from './current-couple';
import { PartnerHeading } from './partner-heading';
import { ReviewDesk } from './review-desk';
import { SharedEntry } from './shared-entry';

/** Both partners side by side with what each shares. An empty side says the same for everything that can leave it empty (CC-14). */
@Component({
  selector: 'gw-side-by-side',
  imports: [MatButton, RouterLink, TranslocoPipe, PartnerHeading, SharedEntry],
  template: `
    @for (column of columns(); track column.partner.id) {
      <section [attr.aria-label]="column.partner.name">
        <gw-partner-heading [name]="column.partner.name" [second]="!$first" />
        @for (entry of column.entries; track entry.id) {
          <gw-shared-entry [entry]="entry" [author]="column.partner.name" [second]="!$first" />
        } @empty {
          <p class="gw-muted none">{{ 'practice.shared.none' | transloco }}</p>
        }
      </section>
    }
    @if (columns().length === 1) {
      <section class="gw-stack alone">
        <p class="gw-muted">{{ 'practice.shared.alone' | transloco }}</p>
        <p>
          <a matButton="outlined" [routerLink]="['/people', current.couple().id, 'partners']">{{
            'practice.partners.second' | transloco
          }}</a>
        </p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 1.5rem 2rem;
      grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
      align-items: start;
    }
    section {
      min-width: 0;
    }
    .none {
      padding-block: 1rem;
    }
  `,
})
export class SideBySide {
  private readonly desk = inject(ReviewDesk);
  protected readonly current = inject(CurrentCouple);
  protected readonly columns = computed(() =>
    this.current.partners().map((partner) => ({ partner, entries: this.desk.entries().filter(({ authorId }) => authorId === partner.id) })),
  );
}
