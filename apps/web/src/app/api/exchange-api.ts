import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Agreement,
  Agreements,
  ChangeResponse,
  Matches,
  NewResponse,
  Response,
  SharedEntry,
  SignAgreement,
  Together,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** What both partners do together: responses on entries, agreements, what both said yes to. */
@Injectable({ providedIn: 'root' })
export class ExchangeApi {
  private readonly client = inject(Client);

  together = () => httpResource<Together>(() => '/api/together');
  agreements = () => httpResource<z.output<typeof Agreements>>(() => '/api/agreements');
  matches = (homeworkId: () => string) => httpResource<z.output<typeof Matches>>(() => `/api/matches/${homeworkId()}`);

  /** @throws ProblemError `not_found` */
  shared = (entryId: string) => this.client.get<SharedEntry>(`/api/entries/${entryId}/shared`);
  /** @throws ProblemError `invalid`, `conflict` when it takes no responses any more */
  respond = (entryId: string, body: z.input<typeof NewResponse>) => this.client.make<Response>(`/api/entries/${entryId}/responses`, body);
  change = (id: string, body: z.input<typeof ChangeResponse>) => this.client.put<Response>(`/api/responses/${id}`, body);
  takeBack = (id: string) => this.client.delete(`/api/responses/${id}`);

  /** @throws ProblemError `not_found` */
  agreement = (entryId: string) => this.client.get<Agreement>(`/api/entries/${entryId}/agreement`);
  /** @throws ProblemError `changed_elsewhere` when there are newer words */
  sign = (entryId: string, body: z.input<typeof SignAgreement>) => this.client.post<Agreement>(`/api/entries/${entryId}/signature`, body);
  discuss = (entryId: string, revision: number) => this.client.post<Agreement>(`/api/entries/${entryId}/discussion`, { revision });
  end = (agreementId: string) => this.client.post<Agreement>(`/api/agreements/${agreementId}/end`);
  review = (agreementId: string, reviewOn: string) => this.client.post<Agreement>(`/api/agreements/${agreementId}/review`, { reviewOn });
}
