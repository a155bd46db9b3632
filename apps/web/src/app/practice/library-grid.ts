import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { LibraryApi } from '../api/library-api';
import { toProblem } from '../api/problem';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { type Card, kindsOf, stagesOf, suiting } from './library-search';

/** The library to look through: what each homework is for, how long it takes, and when not to give it. A card leads on. */
@Component({
  selector: 'gw-library-grid',
  imports: [MatButton, RouterLink, TranslocoPipe, EmptyState, Icon, LoadProblem, Loading],
  templateUrl: './library-grid.html',
  styleUrl: './library-grid.scss',
})
export class LibraryGrid {
  /** Address before a homework's id. */
  readonly path = input.required<readonly string[]>();
  /** Whether a card is chosen to be assigned, and not only read. */
  readonly choosing = input(false);

  private readonly me = inject(Access).me;
  protected readonly list = inject(LibraryApi).cards();
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));
  protected readonly cards = computed(() => (this.list.hasValue() ? this.list.value().items : null));
  protected readonly kinds = computed(() => kindsOf(this.cards() ?? []));
  protected readonly stages = computed(() => stagesOf(this.cards() ?? []));
  protected readonly typed = signal('');
  protected readonly kind = signal('');
  protected readonly stage = signal(0);
  protected readonly shown = computed(() => suiting(this.cards() ?? [], { typed: this.typed(), kind: this.kind(), stage: this.stage() }));

  protected addressOf({ id }: Card): string[] {
    return [...this.path(), id];
  }

  /** Who it is for, when it is not for everybody. */
  protected onlyFor({ roles }: Card): string | null {
    return roles === 'hurt' || roles === 'involved' ? (this.me()?.clinic.roleLabels[roles] ?? roles) : null;
  }

  protected reset(): void {
    this.typed.set('');
    this.kind.set('');
    this.stage.set(0);
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
}
