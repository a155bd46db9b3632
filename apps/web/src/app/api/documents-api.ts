import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DocumentLines, NewDocument, PeriodQuery, SessionDocument, SessionDocuments } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Documents made from sessions: what could stand in one, asking for one, how far it is, its file. */
@Injectable({ providedIn: 'root' })
export class DocumentsApi {
  private readonly client = inject(Client);

  /** Every line a document of a session could hold. @param period asks for nothing while undefined */
  lines = (sessionId: () => string, period: () => z.output<typeof PeriodQuery> | undefined) =>
    httpResource<z.output<typeof DocumentLines>>(() => {
      const days = period();
      return days && { url: `/api/sessions/${sessionId()}/lines`, params: { from: days.from, to: days.to } };
    });
  /** Newest first. */
  ofCouple = (coupleId: () => string) => httpResource<z.output<typeof SessionDocuments>>(() => `/api/couples/${coupleId()}/documents`);
  document = (id: () => string) => httpResource<SessionDocument>(() => `/api/documents/${id()}`);

  read = (id: string) => this.client.get<SessionDocument>(`/api/documents/${id}`);
  /** @throws ProblemError `invalid` naming each line that cannot stand in it, `conflict` when the couple isn't active */
  make = (sessionId: string, body: z.input<typeof NewDocument>) =>
    this.client.make<SessionDocument>(`/api/sessions/${sessionId}/documents`, body);
  /** The PDF. @throws ProblemError `conflict` while it is being made */
  file = (id: string) => this.client.file(`/api/documents/${id}/file`);
}
