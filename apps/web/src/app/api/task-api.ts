import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OwnEntry, Task, Tasks } from '@groundwork/contract';
import { Client } from './client';

/** What a partner has to do: their own tasks. */
@Injectable({ providedIn: 'root' })
export class TaskApi {
  private readonly client = inject(Client);

  /** @param laterDays how many days ahead are shown */
  home = (laterDays: number) => httpResource<Tasks>(() => `/api/tasks?laterDays=${laterDays}`);
  /** @param id of the task; undefined asks for nothing */
  task = (id: () => string | undefined) => httpResource<Task>(() => (id() === undefined ? undefined : `/api/tasks/${id()}`));

  read = (id: string) => this.client.get<Task>(`/api/tasks/${id}`);
  /** Begins an entry, or gives the one the task has; homework that takes many makes a new one per key. @throws ProblemError `task_ended`, `not_found` */
  begin = (id: string, idempotencyKey: string) => this.client.post<OwnEntry>(`/api/tasks/${id}/entries`, undefined, { idempotencyKey });
  /** "Done for now", for homework that takes many entries. @throws ProblemError `task_ended`, `conflict` when nothing was submitted */
  done = (id: string) => this.client.post(`/api/tasks/${id}/done`);
}
