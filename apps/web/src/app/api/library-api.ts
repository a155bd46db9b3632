import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Library } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import type { z } from 'zod';
import { Client } from './client';
import { DefinitionApi } from './definition-api';
import { ProblemError } from './problem';

/** The homework that can be assigned, for counselors. */
@Injectable({ providedIn: 'root' })
export class LibraryApi {
  private readonly client = inject(Client);
  private readonly definitions = inject(DefinitionApi);

  /** Latest version of each. */
  cards = () => httpResource<z.output<typeof Library>>(() => '/api/library');
  /** The latest version of one, whole, with the guide that only counselors get. @throws ProblemError `not_found` */
  async latest(homeworkId: string): Promise<Homework> {
    const { items } = await this.client.get<z.output<typeof Library>>('/api/library');
    const card = items.find(({ id }) => id === homeworkId);
    if (!card) throw new ProblemError({ code: 'not_found', title: '' });
    return this.definitions.load({ homeworkId, homeworkVersion: card.version }) as Promise<Homework>;
  }
}
