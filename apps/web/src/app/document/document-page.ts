import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { SessionDocument } from '@groundwork/contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Access } from '../api/access';
import { CouplesApi } from '../api/couples-api';
import { DocumentsApi } from '../api/documents-api';
import { toProblem } from '../api/problem';
import { SessionsApi } from '../api/sessions-api';
import { LoadProblem } from '../ui/load-problem';
import { Loading } from '../ui/loading';
import { LongDay } from '../ui/long-day';
import { PageHeader } from '../ui/page-header';
import { Consents } from './consents';
import { DocumentFacts } from './document-facts';
import { DocumentState } from './document-state';
import { isUnderWay, watch } from './watching';

/** One document: watched while it is being made, then its file and the consents it rests on. */
@Component({
  selector: 'gw-document-page',
  imports: [TranslocoPipe, Consents, DocumentFacts, DocumentState, LoadProblem, Loading, LongDay, PageHeader],
  template: `
    @if (document(); as found) {
      <gw-page-header
        [heading]="
          (session() ? 'document.one.heading' : 'document.one.title')
            | transloco: { day: (session()?.startsAt ?? found.requestedAt | longDay: timeZone()) }
        "
        [back]="session() ? ['/people', session()?.coupleId ?? '', 'documents'] : '/caseload'"
        [backText]="'document.one.back' | transloco"
        ><gw-document-facts under [document]="found" [timeZone]="timeZone()"
      /></gw-page-header>
      <div class="gw-stack gw-reading">
        <gw-document-state class="gw-card" [document]="found" [timeZone]="timeZone()" [main]="true" />
        @if (found.state === 'ready') {
          <section class="gw-card gw-stack" aria-labelledby="consents">
            <h2 id="consents">{{ 'document.consents.heading' | transloco }}</h2>
            <p class="gw-muted">{{ 'document.consents.text' | transloco }}</p>
            <gw-consents [document]="found" [partners]="partners()" [timeZone]="timeZone()" />
          </section>
          <p class="gw-muted gw-small">{{ 'document.one.fileName' | transloco: { name: found.fileName } }}</p>
        }
      </div>
    } @else if (unloaded(); as problem) {
      <gw-load-problem [code]="problem.code" (again)="answer.reload()" />
    } @else {
      <gw-loading />
    }
  `,
})
export class DocumentPage {
  readonly documentId = input.required<string>();
  private readonly access = inject(Access);
  protected readonly timeZone = computed(() => this.access.me()?.clinic.timeZone ?? 'UTC');

  protected readonly answer = inject(DocumentsApi).document(this.documentId);
  /** What the server last said; a look that did not work changes nothing. */
  protected readonly document = linkedSignal<SessionDocument | undefined, SessionDocument | undefined>({
    source: () => (this.answer.hasValue() ? this.answer.value() : undefined),
    computation: (now, before) => now ?? (before?.value?.id === this.documentId() ? before.value : undefined),
  });
  protected readonly unloaded = computed(() => (this.answer.error() ? toProblem(this.answer.error()) : null));

  private readonly sessionRead = inject(SessionsApi).session(() => this.document()?.sessionId);
  protected readonly session = computed(() => (this.sessionRead.hasValue() ? this.sessionRead.value() : undefined));
  private readonly couple = inject(CouplesApi).couple(() => this.session()?.coupleId);
  protected readonly partners = computed(() => (this.couple.hasValue() ? this.couple.value().partners : []));

  constructor() {
    watch(
      computed(() => {
        const document = this.document();
        return document !== undefined && isUnderWay(document);
      }),
      () => this.answer.reload(),
    );
  }
}
