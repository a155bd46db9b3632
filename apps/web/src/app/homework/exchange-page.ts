import { booleanAttribute, Component, computed, inject, input, resource, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Response } from '@groundwork/contract';
import { type ResponseForm, worded } from '@groundwork/homework';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Access } from '../api/access';
import { ExchangeApi } from '../api/exchange-api';
import { OwnAnswers } from '../api/own-answers';
import { type Problem, toProblem } from '../api/problem';
import { MomentWords } from '../ui/day-words';
import { Icon } from '../ui/icon';
import { LateHeading } from '../ui/late-heading';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { Rows } from '../ui/rows';
import { Exchanges } from './open-exchange';
import { ResponseCard } from './response-card';
import { ResponseFormPiece } from './response-form';

/** What can be written now: a form of the homework, perhaps about one response of the other. */
interface Writable {
  readonly key: string;
  readonly form: ResponseForm;
  readonly on: string | null;
  readonly label: string;
}

/** One entry of the shared space with everything that hangs on it, and what its reader can add. The same page for who wrote it and for the other. */
@Component({
  selector: 'gw-exchange-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    Icon,
    LateHeading,
    LoadProblem,
    Loading,
    MomentWords,
    ProblemNote,
    ResponseCard,
    ResponseFormPiece,
    Rows,
  ],
  templateUrl: './exchange-page.html',
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
    .gw-card {
      display: flex;
      flex-direction: column;
      gap: 1rem;
    }
    .ways {
      display: flex;
      flex-direction: column;
      gap: 0.75rem;
    }
  `,
})
export class ExchangePage {
  readonly entryId = input.required<string>();
  /** Whether the reader wrote it; said by the link that leads here. */
  readonly own = input(false, { transform: booleanAttribute });

  private readonly exchanges = inject(Exchanges);
  private readonly api = inject(ExchangeApi);
  private readonly answers = inject(OwnAnswers);
  private readonly access = inject(Access);
  private readonly transloco = inject(TranslocoService);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');
  protected readonly partner = computed(() => this.access.me()?.couple?.partnerName ?? '');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly news = signal('');
  /** Which form is unfolded, and which own response is being changed. */
  protected readonly unfolded = signal<string | null>(null);
  protected readonly changing = signal<string | null>(null);

  protected readonly loaded = resource({
    params: () => ({ id: this.entryId(), mine: this.own() }),
    loader: ({ params }) => this.exchanges.open(params.id, params.mine),
  });
  protected readonly failed = computed(() => (this.loaded.error() ? toProblem(this.loaded.error()) : null));

  private readonly writable = computed((): readonly Writable[] => {
    if (!this.loaded.hasValue()) return [];
    const { definition, exchange } = this.loaded.value();
    return exchange.mayWrite.flatMap(({ form: key, on }) => {
      const form = definition.responses?.[key];
      return form ? [{ key, on, form, label: worded(form.label, this.answers.role()) }] : [];
    });
  });
  /** About the entry itself; those about a response stand with it. */
  protected readonly ways = computed(() => this.writable().filter(({ on }) => on === null));

  protected waysOn(response: Response): readonly Writable[] {
    return this.writable().filter(({ on }) => on === response.id);
  }

  protected formOf(response: Response): ResponseForm | undefined {
    return this.loaded.hasValue() ? this.loaded.value().definition.responses?.[response.form] : undefined;
  }

  /** One way is open at once; several wait to be chosen, so that a phone shows no wall of questions. */
  protected isOpen({ key, on }: Writable): boolean {
    const only = this.writable().length === 1 && Object.keys(this.writable()[0]?.form.fields ?? {}).length > 0;
    return only || this.unfolded() === `${key}|${on ?? ''}`;
  }

  protected unfold({ key, on }: Writable): void {
    this.unfolded.set(`${key}|${on ?? ''}`);
  }

  protected sent(): void {
    this.unfolded.set(null);
    this.changing.set(null);
    this.news.set(this.transloco.translate('together.kept'));
    this.loaded.reload();
  }

  protected async takeBack(response: Response): Promise<void> {
    this.problem.set(null);
    try {
      await this.api.takeBack(response.id);
      this.news.set(this.transloco.translate('together.gone'));
      this.loaded.reload();
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
