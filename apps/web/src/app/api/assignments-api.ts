import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Assignment, Assignments, ChangeAssignment, NewAssignment } from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** Homework given to couples. */
@Injectable({ providedIn: 'root' })
export class AssignmentsApi {
  private readonly client = inject(Client);

  /** Newest first, ended ones too. */
  ofCouple = (coupleId: () => string) => httpResource<z.output<typeof Assignments>>(() => `/api/couples/${coupleId()}/assignments`);

  assign = (coupleId: string, body: z.input<typeof NewAssignment>) =>
    this.client.make<Assignment>(`/api/couples/${coupleId}/assignments`, body);
  /** What was answered stays as it is. @throws ProblemError `changed_elsewhere`, `conflict` when it has ended */
  change = (id: string, body: z.input<typeof ChangeAssignment>, version: number) =>
    this.client.patch<Assignment>(`/api/assignments/${id}`, body, { version });
  end = (id: string) => this.client.post(`/api/assignments/${id}/end`);
}
