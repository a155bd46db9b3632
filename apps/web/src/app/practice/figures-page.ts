import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { ColourScheme } from '../ui/colour-scheme';
import { EmptyState } from '../ui/empty-state';
import { Figure } from '../ui/figure';
import { lastOf } from '../ui/last-of';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PeriodSelect } from '../ui/period-select';
import { CurrentCouple } from './current-couple';
import { byTopic } from './figure-topics';

/** Every figure of a couple that has something to show, by topic. */
@Component({
  selector: 'gw-figures-page',
  imports: [MatButton, RouterLink, TranslocoPipe, EmptyState, Figure, LoadProblem, Loading, PeriodSelect],
  providers: [ColourScheme],
  templateUrl: './figures-page.html',
  styles: `
    .lead {
      max-width: 44rem;
    }
    nav {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
    }
    .figures {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
      align-items: start;
    }
    .figures.wide {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures .gw-card {
      min-width: 0;
    }
    h2[tabindex]:focus-visible {
      outline-offset: 0.25rem;
    }
  `,
})
export class FiguresPage {
  private readonly scheme = inject(ColourScheme);
  private readonly page = inject(DOCUMENT);
  protected readonly current = inject(CurrentCouple);
  protected readonly weeks = signal<number>(12);
  protected readonly list = inject(FiguresApi).figures(() => ({
    coupleId: this.current.couple().id,
    weeks: this.weeks(),
    theme: this.scheme.theme(),
  }));
  /** What was drawn last stays until the next is there, so that an opened table stays open while the period changes. */
  private readonly items = lastOf(() => (this.list.hasValue() ? this.list.value().items : undefined));
  protected readonly sections = computed(() => {
    const items = this.items();
    return items ? byTopic(items) : null;
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));

  protected jump(topic: string): void {
    const heading = this.page.getElementById(`topic-${topic}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}
