import { Component, inject, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { OpenCouple } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { Submission } from '../api/submission';
import { ErrorSummary } from '../ui/error-summary';
import { Icon } from '../ui/icon';
import { PageHeader } from '../ui/page-header';
import { Plural } from '../ui/plural';
import { ProblemNote } from '../ui/problem-note';
import { InvitationNote } from './invitation-note';
import { emptyPartner, type PartnerDraft, PartnerFields } from './partner-fields';

/** Opens a couple: who they are, and an invitation for each, by a mail of their own (J2). */
@Component({
  selector: 'gw-open-couple-page',
  imports: [MatButton, RouterLink, TranslocoPipe, ErrorSummary, Icon, InvitationNote, PageHeader, PartnerFields, Plural, ProblemNote],
  templateUrl: './open-couple-page.html',
  styles: `
    .people {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
      align-items: start;
    }
    .later {
      display: flex;
      flex-direction: column;
      align-items: start;
      gap: 0.75rem;
      border-style: dashed;
      background: none;
    }
    .top {
      min-height: 44px;
    }
    h2 {
      font-size: 1.25rem;
    }
  `,
})
export class OpenCouplePage {
  private readonly api = inject(CouplesApi);
  private readonly router = inject(Router);
  private readonly model = signal<{ partners: PartnerDraft[] }>({ partners: [emptyPartner(), emptyPartner()] });
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, OpenCouple));
  protected readonly sending = new Submission(this.form, async () => {
    const couple = await this.api.open(this.model());
    await this.router.navigate(['/people', couple.id, 'partners'], { info: { opened: true } });
  });
  protected readonly partners = this.model.asReadonly();

  protected add(): void {
    this.model.update(({ partners }) => ({ partners: [...partners, emptyPartner()] }));
  }

  protected leaveOut(): void {
    this.model.update(({ partners }) => ({ partners: partners.slice(0, 1) }));
  }

  protected submit(event: Event): void {
    void this.sending.run(event);
  }
}
