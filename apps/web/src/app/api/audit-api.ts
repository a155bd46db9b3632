import { httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AuditCheck, AuditEntries, AuditHeads, AuditKind, AuditReads } from '@groundwork/contract';
import { Client } from './client';

/** Days of the log, both included, and what kind of act; without a kind, all. */
export interface AuditFilter {
  kind: AuditKind | '';
  from: string;
  to: string;
}

/** The clinic's log: acts, counts of reads, signed heads, and the check that nothing was changed. For admins. */
@Injectable({ providedIn: 'root' })
export class AuditApi {
  private readonly client = inject(Client);

  entries = (filter: () => AuditFilter) => httpResource<AuditEntries>(() => `/api/audit?${queryOf({ ...filter() })}`);
  /** @param cursor the `next` of the page before */
  more = (filter: AuditFilter, cursor: string) => this.client.get<AuditEntries>(`/api/audit?${queryOf({ ...filter, cursor })}`);
  reads = (filter: () => AuditFilter) =>
    httpResource<AuditReads>(() => `/api/audit/reads?${queryOf({ from: filter().from, to: filter().to })}`);
  heads = () => this.client.get<AuditHeads>('/api/audit/heads');
  /** One step of a check. @param code as printed at the foot of a document @throws ProblemError `invalid` */
  check = (next: string | null, code: string) => this.client.get<AuditCheck>(`/api/audit/check?${queryOf({ next: next ?? '', code })}`);
}

/** Fields that hold something. */
function queryOf(fields: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')).toString();
}
