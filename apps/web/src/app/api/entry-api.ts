import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Answers,
  ChangeSharing,
  DraftSaved,
  OwnEntries,
  OwnEntry,
  ReferenceChoices,
  SharedEntries,
  SharedEntry,
  SubmitEntry,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Version an own entry had when it was read, and the key that makes a repeated submit one submit. */
export interface Submitting {
  version: number;
  idempotencyKey: string;
}

/** What a partner wrote: drafts as they are typed, submitting, who may read, and what the other partner shares. */
@Injectable({ providedIn: 'root' })
export class EntryApi {
  private readonly client = inject(Client);

  entry = (id: () => string) => httpResource<OwnEntry>(() => `/api/entries/${id()}`);
  shared = () => httpResource<z.output<typeof SharedEntries>>(() => '/api/shared?limit=100');

  read = (id: string) => this.client.get<OwnEntry>(`/api/entries/${id}`);
  /** A page of own entries, of one homework or of all: drafts first, then newest first. @param cursor `next` of the page before */
  list = (cursor: string | null, limit = 30, homeworkId?: string) =>
    this.client.get<z.output<typeof OwnEntries>>(
      `/api/entries?limit=${limit}${homeworkId === undefined ? '' : `&homeworkId=${homeworkId}`}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    );
  /** Saves what was typed, also while the page is going away. @throws ProblemError `changed_elsewhere` with the newer entry in `current` */
  save = (id: string, answers: z.input<typeof Answers>, version: number) =>
    this.client.put<z.output<typeof DraftSaved>>(`/api/entries/${id}/draft`, { answers }, { version, outlivesPage: true });
  /** @throws ProblemError `changed_elsewhere`, `task_ended`, `invalid` */
  submit = (id: string, body: z.input<typeof SubmitEntry>, submitting: Submitting) =>
    this.client.post<OwnEntry>(`/api/entries/${id}/submit`, body, submitting);
  changeSharing = (id: string, body: z.input<typeof ChangeSharing>) => this.client.put<OwnEntry>(`/api/entries/${id}/sharing`, body);
  /** Drops a draft that was never submitted. */
  drop = (id: string) => this.client.delete(`/api/entries/${id}`);
  references = (homeworkId: string) => this.client.get<z.output<typeof ReferenceChoices>>(`/api/references/${homeworkId}`);
  /** Opens what the other partner shared, as far as it is shared at this moment. @throws ProblemError `not_found` */
  openShared = (id: string) => this.client.get<SharedEntry>(`/api/entries/${id}/shared`);
}
