import { inject, Injectable } from '@angular/core';
import type { Homework } from '@groundwork/homework';
import { Client } from './client';

/** A homework as the person who does it gets it: without the counselor's guide. */
export type HomeworkForm = Omit<Homework, 'aim' | 'notFor' | 'howToIntroduce' | 'debrief' | 'examples'>;

/** Definitions of homework as plain data. A published version never changes, so each is fetched once. */
@Injectable({ providedIn: 'root' })
export class DefinitionApi {
  private readonly client = inject(Client);
  private readonly known = new Map<string, Promise<HomeworkForm>>();

  /** @throws ProblemError `not_found` when it was never assigned to this person */
  load({ homeworkId, homeworkVersion }: { homeworkId: string; homeworkVersion: number }): Promise<HomeworkForm> {
    const address = `/api/homework/${homeworkId}/${homeworkVersion}`;
    const known = this.known.get(address);
    if (known) return known;
    const asked = this.client.get<HomeworkForm>(address);
    this.known.set(address, asked);
    void asked.catch(() => this.known.delete(address));
    return asked;
  }
}

/** Whether one task takes as many entries as the person likes (lists, practice on demand). */
export function takesMany({ kind, schedule }: Pick<HomeworkForm, 'kind' | 'schedule'>): boolean {
  return kind === 'list' || kind === 'ledger' || schedule.open === true;
}

/** Whether a card asks something besides whether it was read. */
export function asksMore({ fields }: Pick<HomeworkForm, 'fields'>): boolean {
  return Object.keys(fields).some((name) => name !== 'read');
}
