import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  Account,
  Accounts,
  ClinicCounts,
  ClinicSettings,
  InviteAccount,
  MailLinks,
  TransferCaseload,
  Transferred,
} from '@groundwork/contract';
import type { z } from 'zod';
import { Client } from './client';

/** The people side of the clinic: accounts, settings, mails that wait as links, counts. For admins. */
@Injectable({ providedIn: 'root' })
export class ClinicApi {
  private readonly client = inject(Client);

  accounts = () => httpResource<z.output<typeof Accounts>>(() => '/api/clinic/accounts');
  counts = () => httpResource<z.output<typeof ClinicCounts>>(() => '/api/clinic/counts');
  settings = () => httpResource<ClinicSettings>(() => '/api/clinic');
  mailLinks = () => httpResource<z.output<typeof MailLinks>>(() => '/api/clinic/mails');

  /** @param version of the settings the change rests on */
  saveSettings = (body: z.input<typeof ClinicSettings>, version: number) => this.client.put<ClinicSettings>('/api/clinic', body, { version });
  invite = (body: z.input<typeof InviteAccount>) => this.client.post<Account>('/api/clinic/accounts', body);
  resend = (id: string) => this.client.post(`/api/clinic/accounts/${id}/invitation`);
  cancelInvitation = (id: string) => this.client.delete(`/api/clinic/accounts/${id}/invitation`);
  deactivate = (id: string) => this.client.post(`/api/clinic/accounts/${id}/deactivate`);
  reactivate = (id: string) => this.client.post(`/api/clinic/accounts/${id}/reactivate`);
  transfer = (id: string, body: z.input<typeof TransferCaseload>) =>
    this.client.post<z.output<typeof Transferred>>(`/api/clinic/accounts/${id}/transfer`, body);
}
