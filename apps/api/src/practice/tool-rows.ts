import type { Tx } from '../platform/database/db';

/** One filled form of a counselor's tool, still sealed. */
export interface ToolRow {
  id: string;
  couple_id: string;
  partner_id: string | null;
  homework_id: string;
  homework_version: number;
  sealed: Buffer;
  version: number;
  at: Date;
  changed_at: Date;
}

/** Of one couple, newest first, or one; none to those who do not counsel the couple. */
export function toolRows(tx: Tx, where: { coupleId: string } | { id: string }): Promise<ToolRow[]> {
  const [column, value] = 'id' in where ? ['id', where.id] : ['couple_id', where.coupleId];
  return tx.query<ToolRow>(
    `select id, couple_id, partner_id, homework_id, homework_version, sealed, version, at, changed_at from tool_entry
      where clinic_id = $1 and ${column} = $2 order by at desc, id`,
    [tx.viewer.clinicId, value],
  );
}

/** Changes one if nobody did before. @returns whether it was */
export async function changeTool(tx: Tx, id: string, version: number, sealed: Buffer, now: Date): Promise<boolean> {
  const [changed] = (await tx.query(
    'update tool_entry set sealed = $4, version = version + 1, changed_at = $5 where clinic_id = $1 and id = $2 and version = $3 returning id',
    [tx.viewer.clinicId, id, version, sealed, now],
  )) as [unknown[], number];
  return changed.length > 0;
}
