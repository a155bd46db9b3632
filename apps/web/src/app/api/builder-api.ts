import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { HomeworkDraft, HomeworkFileFormat, HomeworkImported, HomeworkWorkshop, PublishedHomework } from '@groundwork/contract';
import type { Homework, HomeworkExport } from '@groundwork/homework';
import type { z } from 'zod';
import { Client } from './client';

type Pinned = z.output<typeof PublishedHomework>;

/** Homework that the clinic makes itself: drafts, published versions, files. */
@Injectable({ providedIn: 'root' })
export class BuilderApi {
  private readonly client = inject(Client);

  workshop = () => httpResource<HomeworkWorkshop>(() => '/api/homework-drafts');
  draft = (id: () => string) => httpResource<HomeworkDraft>(() => `/api/homework-drafts/${id()}`);

  /** Begins with nothing, or with a copy. Of the clinic's own it is the next version, unless it shall be a new one. */
  begin = (from: Pinned | null, asNew = false) => this.client.post<HomeworkDraft>('/api/homework-drafts', { from, asNew });
  /** @throws ProblemError `changed_elsewhere` with the newer draft in `current` */
  save = (id: string, definition: Homework, version: number) =>
    this.client.put<HomeworkDraft>(`/api/homework-drafts/${id}`, { definition }, { version, outlivesPage: true });
  drop = (id: string) => this.client.delete(`/api/homework-drafts/${id}`);
  publish = (id: string, version: number) => this.client.post<Pinned>(`/api/homework-drafts/${id}/publication`, undefined, { version });
  /** @throws ProblemError `invalid` with what is wrong where */
  take = (format: HomeworkFileFormat, content: object, dryRun: boolean) =>
    this.client.post<HomeworkImported>('/api/homework-imports', { format, content, dryRun });
  /** A published version as a file. */
  file = ({ homeworkId, homeworkVersion }: Pinned, format: HomeworkFileFormat) =>
    this.client.get<object>(`/api/homework/${homeworkId}/${homeworkVersion}/export?format=${format}`);
  /** A published version whole, for admins too. */
  async read(pinned: Pinned): Promise<Homework> {
    return ((await this.file(pinned, 'json')) as HomeworkExport).homework;
  }
}
