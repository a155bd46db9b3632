import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { ProgrammesApi } from '../api/programmes-api';
import { type Problem, toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { dayOf } from '../ui/days';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { namesInWords } from './current-couple';
import { LibraryTabs } from './library-tabs';
import { ProgrammeCard } from './programme-card';

/** Programmes to look through, or to adapt for the couple that is chosen already; with the drafts of that couple. */
@Component({
  selector: 'gw-programmes-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, LibraryTabs, LoadProblem, Loading, PageHeader, ProblemNote, ProgrammeCard],
  templateUrl: './programmes-page.html',
  styles: `
    .cards {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
      align-items: start;
    }
    .draft {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0.25rem 1rem;
      padding-block: 0.5rem;
    }
  `,
})
export class ProgrammesPage {
  /** The couple it is for; left out in the library. */
  readonly coupleId = input<string>();

  private readonly api = inject(ProgrammesApi);
  private readonly couplesApi = inject(CouplesApi);
  private readonly router = inject(Router);
  private readonly me = inject(Access).me;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly list = this.api.list();
  protected readonly couple = this.couplesApi.couple(() => this.coupleId());
  private readonly copies = this.api.ofCouple(() => this.coupleId());
  private readonly caseload = this.couplesApi.caseload();
  protected readonly programmes = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly drafts = computed(() =>
    this.copies.hasValue() ? this.copies.value().items.filter(({ sentAt }) => sentAt === null) : [],
  );
  protected readonly names = computed(() => (this.couple.hasValue() ? namesInWords(this.couple.value().partners) : ''));
  protected readonly couples = computed(() => {
    const rows = this.caseload.hasValue() ? this.caseload.value().items : [];
    return rows
      .filter(({ partners, status }) => partners.length > 0 && status !== 'closed')
      .map(({ id, partners }) => ({ id, names: namesInWords(partners) }));
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  /** Begins a draft for that couple and opens it. */
  protected async adapt(programmeId: string, coupleId: string): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.api.begin(coupleId, { programmeId, startsOn: dayOf(new Date(), this.timeZone()) });
      await this.router.navigate(['/people', coupleId, 'programmes', id]);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
