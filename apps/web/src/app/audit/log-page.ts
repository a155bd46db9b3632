import { Component, computed, inject, signal } from '@angular/core';
import { form, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { auditKinds } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import type { AuditFilter } from '../api/audit-api';
import { dayOf } from '../ui/days';
import { Control, Field } from '../ui/field';
import { PageHeader } from '../ui/page-header';
import { daysBack, fits } from './days-back';
import { LogActs } from './log-acts';
import { LogCheck } from './log-check';
import { LogReads } from './log-reads';

const views = ['acts', 'reads'] as const;

/** Who did what in the clinic, and proof that nothing of it was changed afterwards. */
@Component({
  selector: 'gw-log-page',
  imports: [FormField, MatButton, TranslocoPipe, Control, Field, LogActs, LogCheck, LogReads, PageHeader],
  templateUrl: './log-page.html',
  styles: `
    .filter {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr));
      gap: 1rem;
      max-width: 44rem;
    }
  `,
})
export class LogPage {
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly today = dayOf(new Date(), this.timeZone());
  protected readonly kinds = auditKinds;
  protected readonly views = views;
  protected readonly view = signal<(typeof views)[number]>('acts');
  private readonly model = signal<AuditFilter>({ kind: '', ...daysBack(this.today, 30) });
  protected readonly form = form(this.model);
  protected readonly filter = this.model.asReadonly();
  protected readonly fits = computed(() => fits(this.model()));
}
