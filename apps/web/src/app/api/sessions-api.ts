import { httpResource } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { ChangeSession, PlanSession, Session, Sessions } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Counselling sessions of a couple: planned, held, summed up for both. */
@Injectable({ providedIn: 'root' })
export class SessionsApi {
  private readonly client = inject(Client);

  /** Newest first. */
  ofCouple = (coupleId: () => string | undefined) =>
    httpResource<z.output<typeof Sessions>>(() => (coupleId() === undefined ? undefined : `/api/couples/${coupleId()}/sessions`));
  session = (id: () => string | undefined) => httpResource<Session>(() => (id() === undefined ? undefined : `/api/sessions/${id()}`));

  /** How often a session was planned here; what shows the next session asks for it again when this grows. */
  readonly planned = signal(0);

  async plan(coupleId: string, body: z.input<typeof PlanSession>): Promise<Session> {
    const session = await this.client.make<Session>(`/api/couples/${coupleId}/sessions`, body);
    this.planned.update((times) => times + 1);
    return session;
  }
  /** Saves it, also while the page is going away. @throws ProblemError `changed_elsewhere` with the newer session in `current` */
  change = (id: string, body: z.input<typeof ChangeSession>, version: number) =>
    this.client.put<Session>(`/api/sessions/${id}`, body, { version, outlivesPage: true });
}
