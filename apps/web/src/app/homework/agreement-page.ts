import { Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Agreement } from '@groundwork/contract';
import { addDays } from '@groundwork/homework';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ExchangeApi } from '../api/exchange-api';
import { type Problem, ProblemError, toProblem } from '../api/problem';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { DayWords, MomentWords } from '../ui/day-words';
import { dayOf } from '../ui/days';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { Rows } from '../ui/rows';
import { StatusChip, type Tone } from '../ui/status-chip';

const tones: Readonly<Record<Agreement['state'], Tone>> = {
  proposed: 'new',
  signed_by_one: 'new',
  with_counselor: 'care',
  in_force: 'good',
  expired: 'quiet',
  ended: 'quiet',
};

/** An agreement as both read it: the exact words, who signed them, and what its reader can do next. Ending needs no reason (SA-24). */
@Component({
  selector: 'gw-agreement-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    ConfirmDialog,
    DayWords,
    Icon,
    LateHeading,
    LoadProblem,
    Loading,
    MomentWords,
    ProblemNote,
    Rows,
    StatusChip,
  ],
  templateUrl: './agreement-page.html',
  styles: `
    .back {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
      min-height: 44px;
      text-decoration: none;
      margin-bottom: 0.5rem;
    }
    header {
      gap: 0.5rem;
    }
    summary {
      display: flex;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
    }
    .gw-card,
    form {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .signature {
      font-family: var(--gw-heading);
      font-size: 1.25rem;
    }
    .mark {
      word-break: break-all;
    }
    .field {
      display: flex;
      flex-direction: column;
      gap: 0.375rem;
    }
    .field label {
      font-weight: 550;
    }
    .short {
      max-width: 14rem;
    }
    ol {
      padding-inline-start: 1.25rem;
    }
  `,
})
export class AgreementPage {
  readonly entryId = input.required<string>();

  private readonly api = inject(ExchangeApi);
  private readonly access = inject(Access);
  private readonly transloco = inject(TranslocoService);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');
  protected readonly loaded = resource({ params: () => this.entryId(), loader: ({ params }) => this.api.agreement(params) });
  protected readonly agreement = linkedSignal<Agreement | null>(() => (this.loaded.hasValue() ? this.loaded.value() : null));
  protected readonly failed = computed(() => (this.loaded.error() ? toProblem(this.loaded.error()) : null));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly busy = signal(false);
  protected readonly news = signal('');
  protected readonly ending = signal(false);
  protected readonly name = signal('');
  protected readonly nameMissing = signal(false);
  protected readonly today = computed(() => dayOf(new Date(), this.timeZone()));
  protected readonly nextReview = linkedSignal(() => addDays(this.today(), 30));
  protected readonly latestReview = computed(() => addDays(this.today(), 90));
  protected readonly tone = computed(() => tones[this.agreement()?.state ?? 'proposed']);
  /** What the reader's own signature says. */
  protected readonly meaning = computed(() => {
    const agreement = this.agreement();
    return agreement ? (agreement.mine ? agreement.meaning.proposer : agreement.meaning.other) : '';
  });

  protected may(act: Agreement['may'][number]): boolean {
    return this.agreement()?.may.includes(act) ?? false;
  }

  /** Whose step it was; the one that ends it is nobody's to know. */
  protected by(id: string | null): string {
    if (id === null) return '';
    return id === this.access.me()?.id ? this.transloco.translate('together.you') : this.partner();
  }

  protected sign(event: Event): void {
    event.preventDefault();
    const name = this.name().trim();
    this.nameMissing.set(name.length < 2);
    const agreement = this.agreement();
    if (!agreement || this.nameMissing()) return;
    void this.act('together.agreement.signedNow', () =>
      this.api.sign(agreement.entryId, { revision: agreement.revision, textHash: agreement.textHash, name }),
    );
  }

  protected discuss(): void {
    const agreement = this.agreement();
    if (agreement) void this.act('together.agreement.discussedNow', () => this.api.discuss(agreement.entryId, agreement.revision));
  }

  protected review(event: Event): void {
    event.preventDefault();
    const id = this.agreement()?.agreementId;
    if (id) void this.act('together.agreement.reviewedNow', () => this.api.review(id, this.nextReview()));
  }

  protected async end(): Promise<void> {
    const id = this.agreement()?.agreementId;
    if (id) await this.act('together.agreement.endedNow', () => this.api.end(id));
    this.ending.set(false);
  }

  protected type(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private async act(news: string, work: () => Promise<Agreement>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.agreement.set(await work());
      this.news.set(this.transloco.translate(news));
    } catch (error) {
      this.problem.set(toProblem(error));
      // There are newer words: they are shown before anybody signs them.
      if (error instanceof ProblemError && error.problem.code === 'changed_elsewhere') this.loaded.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
