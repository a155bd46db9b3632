import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { CouplesApi } from '../api/couples-api';
import { LibraryApi } from '../api/library-api';
import { type Problem, toProblem } from '../api/problem';
import { ColourScheme } from '../ui/colour-scheme';
import { Figure } from '../ui/figure';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { namesInWords } from './current-couple';
import { GuideCeilings } from './guide-ceilings';
import { GuidePhone } from './guide-phone';
import { GuideWorks } from './guide-works-list';
import { sectionsOf } from './guide-works';
import { FavouriteMark } from './library-favourite';

const sections = ['aim', 'notFor', 'howToIntroduce', 'debrief'] as const;

/** The counselor's guide to one homework: what for and when not, how it works, what each partner and the counselor see, who may ever read it; and the way to assign it. */
@Component({
  selector: 'gw-guide-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    FavouriteMark,
    Figure,
    GuideCeilings,
    GuidePhone,
    GuideWorks,
    LoadProblem,
    Loading,
    PageHeader,
    ProblemNote,
  ],
  providers: [ColourScheme],
  templateUrl: './guide-page.html',
  styleUrl: './guide-page.scss',
})
export class GuidePage {
  readonly homeworkId = input.required<string>();

  private readonly library = inject(LibraryApi);
  private readonly router = inject(Router);
  private readonly scheme = inject(ColourScheme);
  private readonly caseload = inject(CouplesApi).caseload();
  private readonly cards = this.library.cards();
  protected readonly sections = sections;
  protected readonly sectionsOf = sectionsOf;
  protected readonly definition = resource({ params: () => this.homeworkId(), loader: ({ params }) => this.library.latest(params) });
  protected readonly unloaded = computed(() => (this.definition.error() ? toProblem(this.definition.error()) : null));
  private readonly example = this.library.example(() => {
    if (!this.definition.hasValue()) return undefined;
    const { id, version } = this.definition.value();
    return { id, version, theme: this.scheme.theme() };
  });
  protected readonly figures = computed(() => (this.example.hasValue() ? this.example.value().items : null));
  protected readonly card = computed(() =>
    this.cards.hasValue() ? this.cards.value().items.find(({ id }) => id === this.homeworkId()) : undefined,
  );
  protected readonly favourite = linkedSignal(() => this.card()?.favourite ?? false);
  protected readonly problem = signal<Problem | null>(null);
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

  protected async favour(wanted: boolean): Promise<void> {
    this.problem.set(null);
    this.favourite.set(wanted);
    try {
      await this.library.favour(this.homeworkId(), wanted);
    } catch (error) {
      this.favourite.set(!wanted);
      this.problem.set(toProblem(error));
    }
  }
}
