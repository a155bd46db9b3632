import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { NewProgrammeCopy, ProgrammeCopies, ProgrammeCopy, ProgrammeItem, Programmes } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Programmes of the library, and the copies of them that are adapted for a couple. */
@Injectable({ providedIn: 'root' })
export class ProgrammesApi {
  private readonly client = inject(Client);

  list = () => httpResource<Programmes>(() => '/api/programmes');
  /** Drafts and sent ones, newest first. @param coupleId undefined asks for nothing */
  ofCouple = (coupleId: () => string | undefined) =>
    httpResource<ProgrammeCopies>(() => (coupleId() === undefined ? undefined : `/api/couples/${coupleId()}/programmes`));
  copy = (id: () => string) => httpResource<ProgrammeCopy>(() => `/api/programmes/${id()}`);

  /** Begins a draft; nothing is given yet. */
  begin = (coupleId: string, body: z.input<typeof NewProgrammeCopy>) =>
    this.client.make<ProgrammeCopy>(`/api/couples/${coupleId}/programmes`, body);
  /** @throws ProblemError `changed_elsewhere`, `conflict` when it was sent */
  save = (id: string, items: readonly ProgrammeItem[], version: number) =>
    this.client.put<ProgrammeCopy>(`/api/programmes/${id}`, { items }, { version });
  drop = (id: string) => this.client.delete(`/api/programmes/${id}`);
  /** Gives all of it at once. @throws ProblemError `gate_closed`, `invalid` naming items */
  send = (id: string, gateReason: string | null, version: number) =>
    this.client.post<ProgrammeCopy>(`/api/programmes/${id}/send`, { gateReason }, { version });
}
