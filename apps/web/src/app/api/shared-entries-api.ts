import { inject, Injectable } from '@angular/core';
import type { NewReply, Reply, SharedEntries, SharedQuery } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** What partners share with their counselor. Reading is noted for the author to see (CC-18), so ask only for what is shown. */
@Injectable({ providedIn: 'root' })
export class SharedEntriesApi {
  private readonly client = inject(Client);

  /** Newest first. */
  ofCouple = (coupleId: string, query: z.input<typeof SharedQuery>) =>
    this.client.get<z.output<typeof SharedEntries>>(`/api/couples/${coupleId}/entries?${search(query)}`);
  /** Answers the author. @throws ProblemError `not_found` when it is no longer shared */
  reply = (id: string, body: z.input<typeof NewReply>) => this.client.make<Reply>(`/api/entries/${id}/replies`, body);
  /** Marks it as reviewed in its present words. @throws ProblemError `not_found` when it is no longer shared */
  markReviewed = (id: string) => this.client.put(`/api/entries/${id}/reviewed`, undefined);
}

function search(query: object): string {
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString();
}
