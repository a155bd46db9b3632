import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { HomeworkWorkshop } from '@groundwork/contract';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { BuilderApi } from '../api/builder-api';
import { type Problem, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { dayOf, dayWords, pageLanguage } from '../ui/days';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { ImportDialog } from './import-dialog';
import { BuilderPlace } from './place';

type DraftCard = HomeworkWorkshop['drafts'][number];

/** What the clinic makes itself: drafts to go on with, and everything published, each version still to be read. */
@Component({
  selector: 'gw-workshop-page',
  imports: [MatButton, RouterLink, TranslocoPipe, ConfirmDialog, EmptyState, ImportDialog, LoadProblem, Loading, PageHeader, ProblemNote],
  templateUrl: './workshop-page.html',
  styles: `
    .rows {
      padding-block: 0.25rem;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.5rem 1.5rem;
      padding-block: 0.875rem;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .words {
      flex: 1 1 14rem;
      min-width: 0;
    }
    .words > a {
      font-weight: 550;
      overflow-wrap: anywhere;
      display: inline-block;
      padding-block: 0.25rem;
    }
    p a + a {
      margin-inline-start: 0.5rem;
    }
  `,
})
export class WorkshopPage {
  protected readonly place = inject(BuilderPlace);
  private readonly api = inject(BuilderApi);
  private readonly me = inject(Access).me;
  private readonly transloco = inject(TranslocoService);
  protected readonly list = this.api.workshop();
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly importing = signal(false);
  protected readonly dropping = signal<DraftCard | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  private readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');

  private dayIn(day: string): string {
    return dayWords(day, dayOf(new Date(), this.timeZone()), pageLanguage());
  }

  protected changed({ changedAt, changedBy }: DraftCard): string {
    const day = this.dayIn(dayOf(changedAt, this.timeZone()));
    return changedBy === null
      ? this.transloco.translate('builder.page.changed', { day })
      : this.transloco.translate('builder.page.changedBy', { day, name: changedBy });
  }

  protected published({ versions }: HomeworkWorkshop['published'][number]): string {
    const [latest] = versions;
    if (!latest) return '';
    const values = { version: latest.version, day: this.dayIn(latest.publishedOn), name: latest.publishedBy };
    return this.transloco.translate(latest.publishedBy === null ? 'builder.page.publishedOn' : 'builder.page.publishedBy', values);
  }

  protected async drop(): Promise<void> {
    const draft = this.dropping();
    this.dropping.set(null);
    if (!draft) return;
    this.problem.set(null);
    try {
      await this.api.drop(draft.id);
    } catch (error) {
      this.problem.set(toProblem(error));
    }
    this.list.reload();
  }
}
