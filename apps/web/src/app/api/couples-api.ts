import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Caseload, ChangePartner, Couple, InvitePartner, OpenCouple } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Couples of the signed-in counselor, and the partners in them. */
@Injectable({ providedIn: 'root' })
export class CouplesApi {
  private readonly client = inject(Client);

  caseload = () => httpResource<z.output<typeof Caseload>>(() => '/api/couples');
  /** @param id undefined asks for nothing */
  couple = (id: () => string | undefined) => httpResource<Couple>(() => (id() === undefined ? undefined : `/api/couples/${id()}`));

  /** Opens a couple; each partner named gets a mail of their own. @throws ProblemError `conflict` when an address is taken */
  open = (body: z.input<typeof OpenCouple>) => this.client.make<Couple>('/api/couples', body);
  /** Adds the second partner. @throws ProblemError `conflict` when there are two already, or the address is taken */
  invite = (id: string, body: z.input<typeof InvitePartner>) => this.client.post<Couple>(`/api/couples/${id}/partners`, body);
  changeRoles = (id: string, partnerId: string, body: z.input<typeof ChangePartner>) =>
    this.client.patch<Couple>(`/api/couples/${id}/partners/${partnerId}`, body);
  /** @throws ProblemError `conflict` when they have joined meanwhile */
  inviteAgain = (id: string, partnerId: string) => this.client.post(`/api/couples/${id}/partners/${partnerId}/invitation`);
}
