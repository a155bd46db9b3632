import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ClinicLibrary, ExampleFigures, Library } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { Client } from './client';
import { DefinitionApi } from './definition-api';
import { ProblemError } from './problem';

/** The homework that can be assigned, for counselors; what the clinic decides about it, for admins. */
@Injectable({ providedIn: 'root' })
export class LibraryApi {
  private readonly client = inject(Client);
  private readonly definitions = inject(DefinitionApi);

  /** Latest version of each. The browser keeps the answer and asks whether it still is so. */
  cards = () => httpResource<Library>(() => '/api/library');
  /** The latest version of one, whole, with the guide that only counselors get. @throws ProblemError `not_found` */
  async latest(homeworkId: string): Promise<Homework> {
    const { items } = await this.client.get<Library>('/api/library');
    const card = items.find(({ id }) => id === homeworkId);
    if (!card) throw new ProblemError({ code: 'not_found', title: '' });
    return this.definitions.load({ homeworkId, homeworkVersion: card.version }) as Promise<Homework>;
  }
  /** Pictures from made-up answers. @param of undefined asks for nothing */
  example = (of: () => { id: string; version: number; theme: 'light' | 'dark' } | undefined) =>
    httpResource<ExampleFigures>(() => {
      const asked = of();
      return asked && `/api/homework/${asked.id}/${asked.version}/example?theme=${asked.theme}`;
    });
  favour = (homeworkId: string, wanted: boolean) =>
    wanted ? this.client.put(`/api/library/${homeworkId}/favourite`, {}) : this.client.delete(`/api/library/${homeworkId}/favourite`);

  /** Titles and decisions, for admins. */
  clinicList = () => httpResource<ClinicLibrary>(() => '/api/clinic/library');
  decide = (homeworkId: string, decision: 'approved' | 'retired' | null) =>
    this.client.put(`/api/clinic/library/${homeworkId}`, { decision });
}
