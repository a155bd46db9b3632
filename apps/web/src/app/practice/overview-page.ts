import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Problem, toProblem } from '../api/problem';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { CurrentCouple } from './current-couple';
import { DeskNews } from './desk-news';
import { ReviewDesk } from './review-desk';
import { SideBySide } from './side-by-side';
import { Trends } from './trends';

/** Newest entries shown per partner. */
const NEWEST = 4;

/** A couple at a glance: the newest each shares, side by side, and the way things go over weeks. */
@Component({
  selector: 'gw-overview-page',
  imports: [MatButton, RouterLink, TranslocoPipe, DeskNews, EmptyState, LoadProblem, Loading, SideBySide, Trends],
  providers: [ReviewDesk],
  templateUrl: './overview-page.html',
})
export class OverviewPage {
  private readonly api = inject(SharedEntriesApi);
  protected readonly current = inject(CurrentCouple);
  protected readonly desk = inject(ReviewDesk);
  protected readonly loaded = signal(false);
  protected readonly failed = signal<Problem | null>(null);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failed.set(null);
    const { id, partners } = this.current.couple();
    try {
      const pages = await Promise.all(partners.map((partner) => this.api.ofCouple(id, { authorId: partner.id, limit: NEWEST })));
      this.desk.entries.set(pages.flatMap((page) => page.items));
      this.loaded.set(true);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }
}
