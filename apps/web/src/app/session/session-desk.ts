import { Component, computed, effect, inject, input, linkedSignal, type OnDestroy, signal, untracked } from '@angular/core';
import { form, validateStandardSchema } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Session } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { SessionsApi } from '../api/sessions-api';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Icon } from '../ui/icon';
import { LongDay } from '../ui/long-day';
import { PageHeader } from '../ui/page-header';
import { ProblemNote } from '../ui/problem-note';
import { SavedState } from '../ui/saved-state';
import { SessionDetails } from './session-details';
import { SessionDocuments } from './session-documents';
import { SessionElsewhere } from './session-elsewhere';
import { draftOf, fieldsOf, SessionDraft } from './session-model';
import { SessionSaving } from './session-saving';
import { SessionWriting } from './session-writing';
import { timeIn } from './zoned-time';

/** A session at work: when and who, what was worked on, the summary both partners will read. Saved as typed. */
@Component({
  selector: 'gw-session-desk',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    ConfirmDialog,
    Icon,
    LongDay,
    PageHeader,
    ProblemNote,
    SavedState,
    SessionDetails,
    SessionDocuments,
    SessionElsewhere,
    SessionWriting,
  ],
  templateUrl: './session-desk.html',
  styleUrl: './session-desk.scss',
  host: { '(document:visibilitychange)': 'saveSoon()', '(window:pagehide)': 'saveSoon()' },
})
export class SessionDesk implements OnDestroy {
  /** The session as it was loaded. */
  readonly start = input.required<Session>();
  private readonly api = inject(SessionsApi);
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  private readonly model = linkedSignal<SessionDraft>(() => draftOf(this.start(), untracked(this.timeZone)));
  protected readonly form = form(this.model, (path) => validateStandardSchema(path, SessionDraft));
  private readonly fields = computed(() => fieldsOf(this.model(), this.timeZone()));
  protected readonly isSavable = computed(() => this.fields() !== null);
  protected readonly saving = computed(() => {
    const start = this.start();
    return new SessionSaving(
      start,
      (fields, version) => this.api.change(start.id, fields, version),
      (fields) => this.model.set(draftOf(fields, this.timeZone())),
    );
  });
  protected readonly session = computed(() => this.saving().session());

  protected readonly couple = inject(CouplesApi).couple(() => this.start().coupleId);
  protected readonly partners = computed(() => (this.couple.hasValue() ? this.couple.value().partners : []));
  protected readonly names = computed(() =>
    new Intl.ListFormat(document.documentElement.lang).format(this.partners().map(({ name }) => name)),
  );
  protected readonly time = computed(() => timeIn(this.session().startsAt, this.timeZone()));

  protected readonly asking = signal(false);
  private answer: ((leave: boolean) => void) | undefined;

  constructor() {
    effect(() => {
      const fields = this.fields();
      const saving = this.saving();
      if (fields) untracked(() => saving.write(fields));
    });
    effect(() => {
      // Closing the question by Escape is to stay.
      if (!this.asking()) this.answer?.(false);
    });
  }

  ngOnDestroy(): void {
    this.saving().stop();
  }

  /** @returns whether the page can go: everything is saved, or somebody leaves without it */
  async leave(): Promise<boolean> {
    this.form().markAsTouched();
    if (this.isSavable() && (await this.saving().flush())) return true;
    this.asking.set(true);
    return new Promise((resolve) => (this.answer = resolve));
  }

  protected goWithout(): void {
    this.answer?.(true);
    this.asking.set(false);
  }

  protected saveSoon(): void {
    if (document.visibilityState === 'hidden') void this.saving().flush();
  }
}
