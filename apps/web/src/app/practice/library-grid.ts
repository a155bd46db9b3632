import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { LibraryApi } from '../api/library-api';
import { type Problem, toProblem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { FavouriteMark } from './library-favourite';
import { LibraryFilters } from './library-filters';
import { anything, type Card, suiting } from './library-search';

/** The library to look through: what each homework is for, how long it takes, and when not to give it. A card leads on. */
@Component({
  selector: 'gw-library-grid',
  imports: [MatButton, RouterLink, TranslocoPipe, EmptyState, FavouriteMark, Icon, LibraryFilters, LoadProblem, Loading, ProblemNote],
  templateUrl: './library-grid.html',
  styleUrl: './library-grid.scss',
})
export class LibraryGrid {
  /** Address before a homework's id. */
  readonly path = input.required<readonly string[]>();
  /** Whether a card is chosen to be assigned, and not only read. */
  readonly choosing = input(false);

  private readonly me = inject(Access).me;
  private readonly api = inject(LibraryApi);
  protected readonly list = this.api.cards();
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  /** Marks that were changed on this page, before the list is read again. */
  private readonly marks = signal<ReadonlyMap<string, boolean>>(new Map());
  protected readonly cards = computed(() =>
    this.list.hasValue()
      ? this.list
          .value()
          .items.filter(({ roles }) => !this.choosing() || roles !== 'counselor')
          .map((card) => ({ ...card, favourite: this.marks().get(card.id) ?? card.favourite }))
      : null,
  );
  protected readonly search = signal(anything);
  protected readonly shown = computed(() => suiting(this.cards() ?? [], this.search()));
  protected readonly problem = signal<Problem | null>(null);

  protected addressOf({ id }: Card): string[] {
    return [...this.path(), id];
  }

  /** Who it is for, when it is not for everybody. */
  protected onlyFor({ roles }: Card): string | null {
    return roles === 'hurt' || roles === 'involved' ? (this.me()?.clinic.roleLabels[roles] ?? roles) : null;
  }

  protected reset(): void {
    this.search.set(anything);
  }

  protected async favour({ id }: Card, wanted: boolean): Promise<void> {
    const mark = (favourite: boolean) => this.marks.update((marks) => new Map(marks).set(id, favourite));
    this.problem.set(null);
    mark(wanted);
    try {
      await this.api.favour(id, wanted);
    } catch (error) {
      mark(!wanted);
      this.problem.set(toProblem(error));
    }
  }
}
