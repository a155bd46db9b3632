import { Component, computed, inject, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { Icon } from '../ui/icon';
import { Plural } from '../ui/plural';
import { anything, type Card, filtersIn, gates, kindsOf, minuteSteps, type Search, stagesOf } from './library-search';

type Chosen = 'article' | 'kind' | 'role' | 'stage' | 'minutes' | 'gate';

/** Search and filters of the library. On a phone the filters are folded away behind a button that says how many are on. */
@Component({
  selector: 'gw-library-filters',
  imports: [MatButton, TranslocoPipe, Icon, Plural],
  templateUrl: './library-filters.html',
  styleUrl: './library-filters.scss',
})
export class LibraryFilters {
  readonly cards = input.required<readonly Card[]>();
  readonly search = model.required<Search>();
  /** How many fit. */
  readonly count = input.required<number>();

  private readonly me = inject(Access).me;
  protected readonly unfolded = signal(false);
  protected readonly on = computed(() => filtersIn(this.search()));
  /** Each filter with its choices; words for them are messages, or the clinic's own for roles. */
  protected readonly filters = computed(() => {
    const labels = this.me()?.clinic.roleLabels;
    const filters: { key: Chosen; choices: { value: string; key: string; word?: string; count?: number }[] }[] = [
      { key: 'article', choices: (['A', 'B', 'C', 'D'] as const).map((value) => ({ value, key: `library.article.${value}` })) },
      { key: 'kind', choices: kindsOf(this.cards()).map((value) => ({ value, key: `library.kind.${value}` })) },
      { key: 'role', choices: (['hurt', 'involved'] as const).map((value) => ({ value, key: '', word: labels?.[value] ?? value })) },
      { key: 'stage', choices: stagesOf(this.cards()).map((value) => ({ value: String(value), key: `practice.stage.${value}` })) },
      { key: 'minutes', choices: minuteSteps.map((value) => ({ value: String(value), key: 'library.filter.upTo', count: value })) },
      { key: 'gate', choices: gates.map((value) => ({ value, key: `library.filter.${value}` })) },
    ];
    return filters.filter(({ choices }) => choices.length > 1);
  });

  protected valueOf(key: Chosen): string {
    return String(this.search()[key] || '');
  }

  protected choose(key: Chosen, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.search.update((search) => ({ ...search, [key]: key === 'stage' || key === 'minutes' ? Number(value) : value }));
  }

  protected type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.search.update((search) => ({ ...search, typed: value }));
  }

  protected favour(): void {
    this.search.update((search) => ({ ...search, favourites: !search.favourites }));
  }

  protected reset(): void {
    this.search.set(anything);
  }
}
