import type { Gate, QuietFlag, Safety } from '@groundwork/contract';
import type { Tx } from '../platform/database/db';

/** A quiet flag; moments inside JSON come as text, bytes in base64. */
export interface FlagRow {
  id: string;
  partner: string;
  entry: string | null;
  kind: QuietFlag['kind'];
  at: string;
  acknowledged: string | null;
  action: string | null;
}

/** What stands in the safety panel of one couple. */
export interface SafetyRow {
  gate: Gate;
  stage: number;
  paused: boolean;
  contacts: { id: string; partner: string; on: string; how: Safety['contacts'][number]['how'] }[];
  history: { gate: Gate; stage: number; at: string; by: string }[];
  flags: FlagRow[];
}

/** The panel in one statement; undefined when the viewer does not counsel the couple. */
export async function safetyRow(tx: Tx, coupleId: string): Promise<SafetyRow | undefined> {
  const [row] = await tx.query<SafetyRow>(statement, [tx.viewer.clinicId, coupleId]);
  return row;
}

/** One flag, as `safetyRow` has it, and its couple. */
export async function flagRow(tx: Tx, id: string): Promise<(FlagRow & { couple: string }) | undefined> {
  const [row] = await tx.query<{ flag: FlagRow; couple: string }>(
    `select ${flag} as flag, f.couple_id as couple from quiet_flag f where f.clinic_id = $1 and f.id = $2`,
    [tx.viewer.clinicId, id],
  );
  return row && { ...row.flag, couple: row.couple };
}

const flag = `json_build_object('id', f.id, 'partner', f.author_id, 'entry', f.entry_id, 'kind', f.kind, 'at', f.at,
  'acknowledged', f.acknowledged_at, 'action', encode(f.action_sealed, 'base64'))`;

const statement = `
select sec.gate(c.id) as gate, coalesce(s.stage, 1) as stage, c.sharing_paused as paused,
  (select coalesce(json_agg(json_build_object('id', i.id, 'partner', i.partner_id, 'on', i.seen_on, 'how', i.how) order by i.seen_on desc, i.at desc), '[]')
     from individual_contact i where i.clinic_id = $1 and i.couple_id = c.id) as contacts,
  (select coalesce(json_agg(json_build_object('gate', g.gate, 'stage', g.stage, 'at', g.at, 'by', g.by_id) order by g.at desc), '[]')
     from gate_step g where g.clinic_id = $1 and g.couple_id = c.id) as history,
  (select coalesce(json_agg(${flag} order by f.acknowledged_at is not null, f.at desc), '[]')
     from quiet_flag f where f.clinic_id = $1 and f.couple_id = c.id) as flags
from couple c left join couple_safety s on s.clinic_id = $1 and s.couple_id = c.id
where c.clinic_id = $1 and c.id = $2`;
