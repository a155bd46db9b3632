import { Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SharedEntry as Entry } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { type Problem, toProblem } from '../api/problem';
import { SharedEntriesApi } from '../api/shared-entries-api';
import { MomentWords } from '../ui/day-words';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { Plural } from '../ui/plural';
import type { CaseloadRow } from './caseload-order';
import { namesInWords } from './current-couple';
import { DeskNews } from './desk-news';
import { ReviewDesk } from './review-desk';
import { SharedEntry } from './shared-entry';

/** Most entries one answer of the server holds. */
const PAGE = 100;

/** What one couple newly shared, newest first. */
@Component({
  selector: 'gw-inbox-couple',
  imports: [RouterLink, TranslocoPipe, DeskNews, LoadProblem, Loading, MomentWords, Plural, SharedEntry],
  providers: [ReviewDesk],
  templateUrl: './inbox-couple.html',
  styles: `
    section {
      padding-block: 1.25rem 0.75rem;
    }
    .top {
      margin-bottom: 0.75rem;
    }
    h2 a {
      color: inherit;
      text-decoration: none;
    }
    h2 a:hover {
      text-decoration: underline;
    }
    gw-shared-entry:last-of-type:not(.open) {
      border-bottom-color: transparent;
    }
  `,
})
export class InboxCouple implements OnInit {
  readonly row = input.required<CaseloadRow>();
  private readonly api = inject(SharedEntriesApi);
  private readonly me = inject(Access).me;
  protected readonly desk = inject(ReviewDesk);
  protected readonly timeZone = computed(() => this.me()?.clinic.timeZone ?? 'UTC');
  protected readonly names = computed(() => namesInWords(this.row().partners));
  protected readonly waiting = computed(() => this.desk.entries().filter(({ reviewedAt }) => reviewedAt === null).length);
  protected readonly loaded = signal(false);
  protected readonly failed = signal<Problem | null>(null);

  ngOnInit(): void {
    void this.load();
  }

  /** The newest that wait for review are those since the last session: as many as the caseload counts. */
  protected async load(): Promise<void> {
    this.failed.set(null);
    const { id, unread } = this.row();
    try {
      const { items } = await this.api.ofCouple(id, { unreviewed: 'true', limit: Math.min(unread, PAGE) });
      this.desk.entries.set(items);
      this.loaded.set(true);
    } catch (error) {
      this.failed.set(toProblem(error));
    }
  }

  protected author({ authorId }: Entry): { name: string; second: boolean } {
    const at = this.row().partners.findIndex(({ id }) => id === authorId);
    return { name: this.row().partners[at]?.name ?? '', second: at === 1 };
  }
}
