import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { LibraryApi } from '../api/library-api';
import { toProblem } from '../api/problem';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { namesInWords } from './current-couple';
import { PhonePreview } from './phone-preview';

const sections = ['aim', 'notFor', 'howToIntroduce', 'debrief'] as const;

/** The counselor's guide to one homework, what a partner sees, and the way to assign it. */
@Component({
  selector: 'gw-guide-page',
  imports: [MatButton, TranslocoPipe, LoadProblem, Loading, PageHeader, PhonePreview],
  templateUrl: './guide-page.html',
  styles: `
    .columns {
      display: grid;
      gap: 2rem;
      grid-template-columns: minmax(0, 1fr) 19rem;
      align-items: start;
    }
    .guide {
      display: flex;
      flex-direction: column;
      gap: 1.5rem;
      max-width: 38rem;
    }
    .guide h2 {
      font-size: 1.125rem;
      margin-bottom: 0.25rem;
    }
    .assign {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75rem;
      align-items: end;
    }
    .assign label {
      display: flex;
      flex-direction: column;
      gap: 0.25rem;
      flex: 1 1 14rem;
    }
    @media (max-width: 48rem) {
      .columns {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class GuidePage {
  readonly homeworkId = input.required<string>();

  private readonly library = inject(LibraryApi);
  private readonly router = inject(Router);
  private readonly caseload = inject(CouplesApi).caseload();
  protected readonly sections = sections;
  protected readonly definition = resource({ params: () => this.homeworkId(), loader: ({ params }) => this.library.latest(params) });
  protected readonly unloaded = computed(() => (this.definition.error() ? toProblem(this.definition.error()) : null));
  protected readonly couples = computed(() => {
    const rows = this.caseload.hasValue() ? this.caseload.value().items : [];
    return rows
      .filter(({ partners, status }) => partners.length > 0 && status !== 'closed')
      .map(({ id, partners }) => ({ id, names: namesInWords(partners) }));
  });
  protected readonly chosen = signal('');

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }

  protected assign(event: Event): void {
    event.preventDefault();
    const couple = this.chosen() || this.couples()[0]?.id;
    if (couple) void this.router.navigate(['/people', couple, 'assign', this.homeworkId()]);
  }
}
