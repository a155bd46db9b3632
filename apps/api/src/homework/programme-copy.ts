import type { NewAssignment, ProgrammeItem } from '@groundwork/contract';
import { type PlannedItem, type Programme, programmes, type Running } from '@groundwork/homework';
import { openJson, sealJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';

/** A programme adapted for a couple, as its row has it; what is in it is sealed for the couple. */
export interface CopyRow {
  id: string;
  couple_id: string;
  programme_id: string;
  programme_version: number;
  sealed: Buffer;
  version: number;
  made_at: Date;
  changed_at: Date;
  sent_at: Date | null;
  assignment_ids: string[];
}

const columns = 'id, couple_id, programme_id, programme_version, sealed, version, made_at, changed_at, sent_at, assignment_ids';

/** Newest first. */
export function copyRows(tx: Tx, coupleId: string): Promise<CopyRow[]> {
  return tx.query<CopyRow>(
    `select ${columns} from programme_copy where clinic_id = $1 and couple_id = $2 order by made_at desc, id limit 200`,
    [tx.viewer.clinicId, coupleId],
  );
}

/** @param held whether it is locked until the transaction ends; one that was sent never changes, so it need not be. @throws ProblemError `not_found` */
export async function copyRow(tx: Tx, id: string, held = false): Promise<CopyRow> {
  const values = [tx.viewer.clinicId, id];
  const sql = `select ${columns} from programme_copy where clinic_id = $1 and id = $2`;
  // Row security lets drafts alone be locked.
  const locked = held ? await tx.query<CopyRow>(`${sql} for update`, values) : [];
  const [row] = locked.length > 0 ? locked : await tx.query<CopyRow>(sql, values);
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** The programme a copy was made from, in this build. @throws ProblemError `not_found` */
export function programmeOf(id: string): Programme {
  const programme = programmes.find((one) => one.id === id);
  if (!programme) throw new ProblemError('not_found');
  return programme;
}

const identity = (id: string, version: number) => `programme_copy|${id}|${version}`;

/** What is in a copy, sealed for this version of it. */
export async function sealItems(
  tx: Tx,
  vault: Vault,
  of: { id: string; coupleId: string; version: number },
  items: ProgrammeItem[],
): Promise<Buffer> {
  return sealJson(await vault.keyFor(tx, tx.viewer.clinicId, of.coupleId), items, identity(of.id, of.version));
}

/** What is in a copy. */
export async function openItems(tx: Tx, vault: Vault, row: CopyRow): Promise<ProgrammeItem[]> {
  return openJson(await vault.keyFor(tx, tx.viewer.clinicId, row.couple_id), row.sealed, identity(row.id, row.version)) as ProgrammeItem[];
}

/** As the rules about plans take it. */
export function planned({ homeworkId, ...item }: ProgrammeItem): PlannedItem {
  return { ...item, homework: homeworkId };
}

/** As the contract has it. */
export function contracted({ homework, partnerIds, schedule, ...item }: PlannedItem): ProgrammeItem {
  const open = schedule.kind === 'weekly' ? { kind: schedule.kind, days: [...schedule.days] } : schedule;
  return { ...item, homeworkId: homework, partnerIds: [...partnerIds], schedule: open };
}

/** The assignment that an item becomes. */
export function assignmentOf(
  item: ProgrammeItem,
  version: number,
  gateReason: string | null,
  after: NewAssignment['after'],
): NewAssignment {
  const { homeworkId, partnerIds, schedule, startsOn, endsOn, untilNextSession, note } = item;
  return {
    homeworkId,
    homeworkVersion: version,
    partnerIds,
    schedule,
    startsOn,
    endsOn: schedule.kind === 'once' ? null : endsOn,
    after,
    untilNextSession,
    note,
    gateReason,
    requestedSharing: [],
  };
}

/** Recurring homework that runs in a couple, for each partner (RS-8). */
export async function runningNow(tx: Tx, coupleId: string, today: string): Promise<({ partnerId: string } & Running)[]> {
  return tx.query<{ partnerId: string } & Running>(
    `select * from (
       select p.account_id as "partnerId", coalesce(p.begins_on, a.starts_on)::text as "startsOn", least(a.ends_on, (s.starts_at at time zone c.time_zone)::date)::text as "endsOn"
         from assignment a
         join assignment_partner p on p.clinic_id = a.clinic_id and p.assignment_id = a.id
         join clinic c on c.id = a.clinic_id
         left join session s on s.clinic_id = p.clinic_id and s.id = p.until_session
        where a.clinic_id = $1 and a.couple_id = $2 and a.ended_at is null and a.schedule->>'kind' <> 'once'
     ) running where "endsOn" is null or "endsOn" >= $3`,
    [tx.viewer.clinicId, coupleId, today],
  );
}
