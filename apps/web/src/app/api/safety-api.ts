import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Agreement,
  Agreements,
  ChangeSafety,
  NewContact,
  NewToolEntry,
  QuietFlag,
  ReleaseEntry,
  Safety,
  SharedEntry,
  ToolEntries,
  ToolEntry,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** What is the counselor's alone about a couple: safety, own forms, what is passed on, agreements. */
@Injectable({ providedIn: 'root' })
export class SafetyApi {
  private readonly client = inject(Client);

  /** @param coupleId undefined asks for nothing */
  safety = (coupleId: () => string | undefined) => httpResource<Safety>(() => (coupleId() === undefined ? undefined : `/api/couples/${coupleId()}/safety`));
  tools = (coupleId: () => string) => httpResource<z.output<typeof ToolEntries>>(() => `/api/couples/${coupleId()}/tools`);
  agreements = (coupleId: () => string) => httpResource<z.output<typeof Agreements>>(() => `/api/couples/${coupleId()}/agreements`);

  /** @throws ProblemError `conflict` when a partner was not seen alone within 90 days and the gate is to be clear */
  change = (coupleId: string, body: z.input<typeof ChangeSafety>) => this.client.put<Safety>(`/api/couples/${coupleId}/safety`, body);
  addContact = (coupleId: string, body: z.input<typeof NewContact>) => this.client.make<Safety>(`/api/couples/${coupleId}/contacts`, body);
  pause = (coupleId: string, paused: boolean) => this.client.put<Safety>(`/api/couples/${coupleId}/pause`, { paused });
  acknowledge = (flagId: string, action: string) => this.client.post<QuietFlag>(`/api/flags/${flagId}/acknowledgement`, { action });

  addTool = (coupleId: string, body: z.input<typeof NewToolEntry>) => this.client.make<ToolEntry>(`/api/couples/${coupleId}/tools`, body);
  /** @throws ProblemError `changed_elsewhere` */
  changeTool = (id: string, answers: Record<string, unknown>, version: number) =>
    this.client.put<ToolEntry>(`/api/tools/${id}`, { answers }, { version });

  /** Lets the words of one revision through to the other partner, or keeps them back. @throws ProblemError `conflict` when enough are open */
  release = (entryId: string, body: z.input<typeof ReleaseEntry>) => this.client.put<SharedEntry>(`/api/entries/${entryId}/release`, body);
  acknowledgeAgreement = (agreementId: string) => this.client.post<Agreement>(`/api/agreements/${agreementId}/acknowledgement`);
  endAgreement = (agreementId: string) => this.client.post<Agreement>(`/api/agreements/${agreementId}/end`);
}
