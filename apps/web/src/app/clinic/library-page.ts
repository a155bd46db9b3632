import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { ClinicLibraryItem } from '@groundwork/contract';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { LibraryApi } from '../api/library-api';
import { type Problem, toProblem } from '../api/problem';
import { DayWords } from '../ui/day-words';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { StatusChip } from '../ui/status-chip';

const shows = ['all', 'approved', 'retired', 'open'] as const;

/** Which homework the clinic approved or retired. Titles alone: nothing here is clinical. */
@Component({
  selector: 'gw-clinic-library-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, LoadProblem, Loading, PageHeader, ProblemNote, StatusChip],
  templateUrl: './library-page.html',
  styles: `
    :host {
      display: block;
      max-width: 60rem;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
    }
    .tools label {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      flex: 0 1 20rem;
    }
    .list {
      padding-block: 0.25rem;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(9rem, auto) 15rem;
      gap: 0.25rem 1rem;
      align-items: center;
      padding-block: 0.625rem;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .what {
      display: flex;
      flex-direction: column;
    }
    .title {
      font-weight: 550;
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 0.625rem;
      align-items: center;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
    }
    @media (max-width: 48rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
      .acts {
        justify-content: start;
        margin-inline-start: -0.75rem;
      }
      .tools label {
        flex-basis: 100%;
      }
    }
  `,
})
export class LibraryPage {
  private readonly api = inject(LibraryApi);
  private readonly transloco = inject(TranslocoService);
  private readonly me = inject(Access).me;
  protected readonly shows = shows;
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly list = this.api.clinicList();
  protected readonly all = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly typed = signal('');
  protected readonly show = signal<string>('all');
  protected readonly shown = computed(() => {
    const words = this.typed().trim().toLowerCase();
    return (this.all() ?? []).filter(
      ({ title, homeworkId, decision }) =>
        `${title} ${homeworkId}`.toLowerCase().includes(words) && (this.show() === 'all' || (decision ?? 'open') === this.show()),
    );
  });
  protected readonly busy = signal('');
  protected readonly problem = signal<Problem | null>(null);
  /** What was done last, for who listens. */
  protected readonly said = signal('');

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected async decide({ homeworkId, title }: ClinicLibraryItem, decision: 'approved' | 'retired' | null): Promise<void> {
    this.busy.set(homeworkId);
    this.problem.set(null);
    try {
      await this.api.decide(homeworkId, decision);
      this.said.set(this.transloco.translate(`library.clinic.said.${decision ?? 'open'}`, { title }));
      this.list.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set('');
    }
  }
}
