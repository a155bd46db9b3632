import type { AuditEntry, AuditFinding, AuditHead, AuditKind, AuditRead, Role } from '@groundwork/contract';
import { logCode } from '../platform/log-head';
import type { Finding } from './sealed-row';
import type { TreeHead } from './tree-head';

export interface EntryRow {
  id: string;
  at: Date;
  kind: AuditKind;
  act: string | null;
  actor_role: Role | null;
  actor_name: string | null;
  subject_name: string | null;
  couple_code: string | null;
  no: string | null;
}

export function entryView(row: EntryRow): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    act: row.act,
    by: row.actor_role && { role: row.actor_role, name: row.actor_name },
    about: row.subject_name,
    couple: row.couple_code,
    no: row.no === null ? null : Number(row.no),
  };
}

export interface ReadRow {
  day: string;
  reader_name: string;
  couple_code: string;
  count: string;
}

export function readView(row: ReadRow): AuditRead {
  return { day: row.day, by: row.reader_name, couple: row.couple_code, count: Number(row.count) };
}

export function headView({ number, size, at, root, key, signature }: TreeHead): AuditHead {
  return {
    number,
    size,
    at: at.toISOString(),
    root: root.toString('hex'),
    key: key.toString('hex'),
    signature: signature.toString('hex'),
    code: logCode(root),
  };
}

export function findingView({ kind, no, until, table, rowId, head }: Finding): AuditFinding {
  return { kind, no: no ?? null, until: until ?? null, table: table ?? null, rowId: rowId ?? null, head: head ?? null };
}
