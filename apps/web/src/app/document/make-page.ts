import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { DocumentLine } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { DocumentsApi } from '../api/documents-api';
import { type Problem, toProblem } from '../api/problem';
import { SessionsApi } from '../api/sessions-api';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { LongDay } from '../ui/long-day';
import { PageHeader } from '../ui/page-header';
import { ChosenSide } from './chosen-side';
import { paperOf, sectionsOf, stillThere } from './line-groups';
import { LineSection } from './line-section';
import { PeriodFields } from './period-fields';
import { type Period, PeriodDraft, periodSince } from './period';

/** Choosing what goes into a document that both partners read: the days, then line by line. Nothing is chosen to begin with (DOC-3). */
@Component({
  selector: 'gw-make-page',
  imports: [RouterLink, TranslocoPipe, ChosenSide, EmptyState, LineSection, LoadProblem, Loading, LongDay, PageHeader, PeriodFields],
  templateUrl: './make-page.html',
  styleUrl: './make-page.scss',
})
export class MakePage {
  readonly sessionId = input.required<string>();
  private readonly documents = inject(DocumentsApi);
  private readonly router = inject(Router);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly sessionRead = inject(SessionsApi).session(this.sessionId);
  protected readonly session = computed(() => (this.sessionRead.hasValue() ? this.sessionRead.value() : undefined));
  private readonly coupleId = computed(() => this.session()?.coupleId);
  protected readonly coupleRead = inject(CouplesApi).couple(this.coupleId);
  protected readonly couple = computed(() => (this.coupleRead.hasValue() ? this.coupleRead.value() : undefined));
  protected readonly sessionsRead = inject(SessionsApi).ofCouple(this.coupleId);
  private readonly sessions = computed(() => (this.sessionsRead.hasValue() ? this.sessionsRead.value().items : undefined));
  protected readonly unloaded = computed(() => {
    const error = this.sessionRead.error() ?? this.coupleRead.error() ?? this.sessionsRead.error();
    return error ? toProblem(error) : null;
  });

  /** The days it covers unless somebody says otherwise. */
  protected readonly since = computed(() => {
    const [session, couple, sessions] = [this.session(), this.couple(), this.sessions()];
    return session && couple && sessions ? periodSince(session, sessions, couple.openedAt, new Date(), this.timeZone()) : undefined;
  });
  private readonly days = linkedSignal<Period>(() => this.since() ?? { from: '', to: '' });
  protected readonly form = form(this.days, (path) => validateStandardSchema(path, PeriodDraft));
  private readonly period = computed(() => PeriodDraft.safeParse(this.days()).data);

  protected readonly read = this.documents.lines(this.sessionId, this.period);
  private readonly lines = computed(() => (this.read.hasValue() ? this.read.value().items : null));
  protected readonly sections = computed(() => {
    const lines = this.lines();
    return lines && sectionsOf(lines);
  });
  protected readonly unread = computed(() => (this.read.error() ? toProblem(this.read.error()) : null));
  protected readonly chosen = linkedSignal<DocumentLine[] | null, readonly string[]>({
    source: this.lines,
    computation: (lines, before) => (lines ? stillThere(before?.value ?? [], lines) : (before?.value ?? [])),
  });

  protected readonly paper = linkedSignal(() => paperOf(this.timeZone()));
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected again(): void {
    for (const read of [this.sessionRead, this.coupleRead, this.sessionsRead]) if (read.error()) read.reload();
  }

  protected take(chosen: readonly string[]): void {
    this.chosen.set(chosen);
    this.problem.set(null);
  }

  protected async make(): Promise<void> {
    const period = this.period();
    if (this.busy() || !period) return;
    this.problem.set(this.chosen().length === 0 ? { code: 'precondition_required', title: '' } : null);
    if (this.problem()) return;
    this.busy.set(true);
    try {
      const { id } = await this.documents.make(this.sessionId(), { ...period, lines: [...this.chosen()], paper: this.paper() });
      await this.router.navigate(['/documents', id]);
    } catch (error) {
      this.problem.set(toProblem(error));
      // What was chosen may no longer be released: the list says how it stands now.
      if (toProblem(error).code === 'invalid') this.read.reload();
    } finally {
      this.busy.set(false);
    }
  }
}
