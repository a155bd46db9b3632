import { consentWordingVersion, type Audience } from '@groundwork/consent';
import type { Tx } from '../platform/database/db';

/** What has to be known of an entry to submit it; its row and its draft's are locked until the transaction ends. */
export interface ToSubmit {
  homework_id: string;
  homework_version: number;
  id: string;
  couple_id: string;
  task_id: string;
  assignment_id: string;
  due_on: string;
  task_state: 'open' | 'done' | 'ended';
  revision: number;
  submit_key: string | null;
  blocked: boolean;
  version: number;
  time_zone: string;
  roles: string[];
  wrapped: Buffer;
  clinic_wrapped: Buffer;
}

/** A part as it was submitted before, and its switches now. */
export interface PartBefore extends Record<Audience, boolean> {
  id: string;
  key: string;
  revision: number;
  sealed: Buffer;
  capped: boolean;
}

export interface NewPart {
  id: string;
  key: string;
  /** In base64. */
  sealed: string;
  /** Whether it reaches neither the partner nor a document. */
  capped: boolean;
}

export interface NewGrant {
  id: string;
  part: string;
  audience: Audience;
  granted: boolean;
  /** Revision of the part the decision is about. */
  revision: number;
}

interface Submission {
  entry: ToSubmit;
  key: string;
  revision: number;
  now: Date;
  auditId: string;
  /** Whether the task is done with it; lists and practice stay open. */
  closesTask: boolean;
  parts: readonly NewPart[];
  grants: readonly NewGrant[];
  /** Parts whose words stay, and whose cap changes. */
  recapped: readonly { id: string; capped: boolean }[];
  closesAt: Date | null;
  blocked: boolean;
}

/** The lock under which grants take effect, before any row is held: so that what two people do at once to each other's entries never waits in a circle. */
export function lockCouple(tx: Tx): void {
  tx.later('select pg_advisory_xact_lock(7204, hashtext(couple_id::text)) from couple_partner where clinic_id = $1 and account_id = $2', [
    tx.viewer.clinicId,
    tx.viewer.id,
  ]);
}

/** Reads an own entry and holds it: a second submit waits here, and then sees what the first one did. */
export async function lockToSubmit(tx: Tx, id: string): Promise<ToSubmit | undefined> {
  lockCouple(tx);
  const [row] = await tx.query<ToSubmit>(
    `select e.id, e.homework_id, e.homework_version, e.couple_id, e.task_id, t.assignment_id, t.due_on::text as due_on, t.state as task_state, e.revision, e.submit_key, e.blocked, d.version,
            a.time_zone, a.roles, a.wrapped, a.clinic_wrapped
       from entry e
       join entry_draft d on d.clinic_id = $1 and d.entry_id = e.id
       join task t on t.clinic_id = $1 and t.id = e.task_id
       join sec.authors(e.couple_id) a on a.author_id = $2
      where e.clinic_id = $1 and e.author_id = $2 and e.id = $3
        for update of e, d`,
    [tx.viewer.clinicId, tx.viewer.id, id],
  );
  return row;
}

/** The parts of an entry that was submitted before. */
export function partsBefore(tx: Tx, id: string): Promise<PartBefore[]> {
  return tx.query<PartBefore>(
    `select p.id, p.key, p.revision, p.sealed, p.capped, s.counselor, s.partner, s.report from sec.sharing(array[$2::uuid]) s join entry_part p on p.clinic_id = $1 and p.id = s.part_id`,
    [tx.viewer.clinicId, id],
  );
}

/** Writes one submit, all of it in one statement: older revisions kept, parts, decisions, entry, draft, task, audit. @returns false when the task was ended meanwhile */
export async function writeSubmission(
  tx: Tx,
  { entry, key, revision, now, auditId, closesTask, parts, grants, recapped, closesAt, blocked }: Submission,
): Promise<boolean> {
  const [row] = await tx.query<{ closed: number }>(statement, [
    tx.viewer.clinicId,
    entry.id,
    tx.viewer.id,
    entry.couple_id,
    entry.homework_id,
    entry.homework_version,
    revision,
    now,
    key,
    JSON.stringify(parts),
    JSON.stringify(grants),
    consentWordingVersion,
    entry.task_id,
    closesTask,
    auditId,
    JSON.stringify(recapped),
    closesAt,
    blocked,
  ]);
  return row !== undefined && (row.closed === 1 || !closesTask || entry.task_state !== 'open');
}

const statement = `
with part as (
  select * from jsonb_to_recordset($10::jsonb) p(id uuid, key text, sealed text, capped boolean)
), past as (
  insert into entry_part_past (clinic_id, part_id, entry_id, author_id, couple_id, revision, sealed, submitted_at)
    select $1, o.id, o.entry_id, o.author_id, o.couple_id, o.revision, o.sealed, o.submitted_at from entry_part o where o.clinic_id = $1 and o.id in (select id from part)
), kept as (
  insert into entry_part (clinic_id, id, entry_id, couple_id, author_id, homework_id, homework_version, key, revision, sealed, submitted_at, capped)
    select $1, id, $2, $4, $3, $5, $6, key, $7, decode(sealed, 'base64'), $8, capped from part
    on conflict (clinic_id, id) do update set revision = excluded.revision, sealed = excluded.sealed, submitted_at = excluded.submitted_at, capped = excluded.capped
), recapped as (
  update entry_part p set capped = c.capped from jsonb_to_recordset($16::jsonb) c(id uuid, capped boolean) where p.clinic_id = $1 and p.id = c.id
), decided as (
  insert into grant_event (clinic_id, id, part_id, entry_id, author_id, couple_id, audience, granted, text_version, part_revision)
    select $1, g.id, g.part, $2, $3, $4, g.audience, g.granted, $12, g.revision from jsonb_to_recordset($11::jsonb) g(id uuid, part uuid, audience text, granted boolean, revision int)
), submitted as (
  update entry set revision = $7, submit_key = $9, submitted_at = coalesce(submitted_at, $8), closes_at = $17, blocked = $18 where clinic_id = $1 and id = $2
), cleared as (
  update entry_draft set version = version + 1, changed = false, sealed = null, saved_at = $8 where clinic_id = $1 and entry_id = $2
), noted as (
  insert into audit_event (clinic_id, id, actor_id, action, subject_id, couple_id) values ($1, $15, $3, 'entry.submit', $2, $4)
), closed as (
  update task set state = 'done', done_at = $8 where $14 and clinic_id = $1 and id = $13 and account_id = $3 and state = 'open' returning 1
) select (select count(*)::int from closed) as closed`;
