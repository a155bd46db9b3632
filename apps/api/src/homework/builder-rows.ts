import type { Tx } from '../platform/database/db';

/** A draft as it is stored; `publishes_as` is the version after the last published one. */
export interface DraftRow {
  id: string;
  homework_id: string;
  source_id: string | null;
  source_version: number | null;
  definition: string;
  changed_at: Date;
  /** Null where the viewer does not see that account (an admin's, for counselors). */
  changed_by: string | null;
  version: number;
  publishes_as: number;
}

/** Drafts of the clinic, last changed first, or one of them. */
export function draftRows(tx: Tx, where: { id: string } | { homeworkId: string } | 'all'): Promise<DraftRow[]> {
  const [column, value] =
    where === 'all' ? ['clinic_id', tx.viewer.clinicId] : 'id' in where ? ['id', where.id] : ['homework_id', where.homeworkId];
  return tx.query<DraftRow>(
    `select d.id, d.homework_id, d.source_id, d.source_version, d.definition, d.changed_at, a.name as changed_by, d.version,
            1 + coalesce((select max(h.homework_version) from clinic_homework h where h.clinic_id = d.clinic_id and h.homework_id = d.homework_id), 0) as publishes_as
       from homework_draft d left join account a on a.clinic_id = d.clinic_id and a.id = d.changed_by
      where d.clinic_id = $1 and d.${column} = $2 order by d.changed_at desc, d.id`,
    [tx.viewer.clinicId, value],
  );
}

/** A published version of the clinic's own, without its definition. */
export interface OwnRow {
  homework_id: string;
  homework_version: number;
  title: string;
  source_id: string | null;
  source_version: number | null;
  published_on: string;
  published_by: string | null;
}

/** Everything the clinic published, newest version first. */
export function ownRows(tx: Tx): Promise<OwnRow[]> {
  return tx.query<OwnRow>(
    `select o.homework_id, o.homework_version, h.title, o.source_id, o.source_version, (o.published_at at time zone c.time_zone)::date::text as published_on, a.name as published_by
       from clinic_homework o
       join homework h on h.id = o.homework_id and h.version = o.homework_version
       join clinic c on c.id = o.clinic_id
       left join account a on a.clinic_id = o.clinic_id and a.id = o.published_by
      where o.clinic_id = $1 order by o.homework_id, o.homework_version desc`,
    [tx.viewer.clinicId],
  );
}
