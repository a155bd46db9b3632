import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { SessionDocument } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { DocumentsApi } from '../api/documents-api';
import { toProblem } from '../api/problem';
import { SessionsApi } from '../api/sessions-api';
import { EmptyState } from '../ui/empty-state';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { LongDay } from '../ui/long-day';
import { Plural } from '../ui/plural';
import { Consents } from './consents';
import { DocumentFacts } from './document-facts';
import { DocumentState } from './document-state';
import { isUnderWay, watch } from './watching';

/** The documents of a couple, newest first: state, file, and the consents each rests on. */
@Component({
  selector: 'gw-documents-page',
  imports: [
    MatButton,
    RouterLink,
    TranslocoPipe,
    Consents,
    DocumentFacts,
    DocumentState,
    EmptyState,
    LoadProblem,
    Loading,
    LongDay,
    Plural,
  ],
  templateUrl: './documents-page.html',
  styles: `
    h3 a {
      color: inherit;
      text-decoration-color: var(--mat-sys-outline);
    }
    summary {
      display: flex;
      align-items: center;
      min-height: 44px;
      cursor: pointer;
      color: var(--mat-sys-primary);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .gw-card {
      gap: 0.75rem;
    }
  `,
})
export class DocumentsPage {
  readonly coupleId = input.required<string>();
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly list = inject(DocumentsApi).ofCouple(this.coupleId);
  /** What the server last said; a look that did not work changes nothing. */
  protected readonly documents = linkedSignal<SessionDocument[] | undefined, SessionDocument[] | undefined>({
    source: () => (this.list.hasValue() ? this.list.value().items : undefined),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly unloaded = computed(() => (this.list.error() ? toProblem(this.list.error()) : null));

  private readonly sessions = inject(SessionsApi).ofCouple(this.coupleId);
  private readonly starts = computed(
    () => new Map(this.sessions.hasValue() ? this.sessions.value().items.map(({ id, startsAt }) => [id, startsAt]) : []),
  );
  private readonly couple = inject(CouplesApi).couple(this.coupleId);
  protected readonly partners = computed(() => (this.couple.hasValue() ? this.couple.value().partners : []));

  constructor() {
    watch(
      computed(() => this.documents()?.some(isUnderWay) ?? false),
      () => this.list.reload(),
    );
  }

  /** When the session of a document was; while sessions are still loading, when the document was asked for. */
  protected startOf({ sessionId, requestedAt }: SessionDocument): string {
    return this.starts().get(sessionId) ?? requestedAt;
  }
}
