import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FiguresApi } from '../api/figures-api';
import { toProblem } from '../api/problem';
import { DayWords, MomentWords } from '../ui/day-words';
import { EmptyState } from '../ui/empty-state';
import { lastOf } from '../ui/last-of';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { PersonLabel } from '../ui/person-label';
import { Plural } from '../ui/plural';
import { listsBefore, newsBefore } from './before-lists';
import { CurrentCouple } from './current-couple';

/** One page before a session (F15): what is new, asked, unanswered, to be looked at again, and the days ahead. */
@Component({
  selector: 'gw-before-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DayWords, EmptyState, LoadProblem, Loading, MomentWords, PersonLabel, Plural],
  templateUrl: './before-page.html',
  styles: `
    .sections {
      display: grid;
      gap: 1rem;
      grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
      align-items: start;
    }
    .sections ul:not(.gw-plain-list) {
      margin: 0.375rem 0 0;
      padding-inline-start: 1.25rem;
    }
    .gw-plain-list li {
      padding: 0.625rem 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .gw-plain-list li:last-child {
      border-bottom: 0;
      padding-bottom: 0;
    }
    .gw-small span:not(:last-child)::after {
      content: ' · ';
    }
  `,
})
export class BeforePage {
  protected readonly current = inject(CurrentCouple);
  protected readonly read = inject(FiguresApi).beforeSession(() => this.current.couple().id);
  protected readonly page = lastOf(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly unloaded = computed(() => (this.read.error() ? toProblem(this.read.error()) : null));
  protected readonly news = computed(() => newsBefore(this.page(), this.current.partners()));
  protected readonly lists = computed(() => listsBefore(this.page()));
  protected readonly isEmpty = computed(() => this.news().length === 0 && this.lists().length === 0);

  protected nameOf(id: string): string {
    return this.current.partners().find((partner) => partner.id === id)?.name ?? '';
  }
}
