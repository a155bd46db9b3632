import type { Tx } from '../platform/database/db';
import type { AssignmentRow } from './assignment.view';

/** Assignments of a couple, newest first, or one assignment. `today` in the clinic. */
export function assignmentRows(tx: Tx, where: { coupleId: string } | { id: string }, today: string): Promise<AssignmentRow[]> {
  const [column, value] = 'id' in where ? ['id', where.id] : ['couple_id', where.coupleId];
  return tx.query<AssignmentRow>(
    `select a.id, a.couple_id, a.homework_id, a.homework_version, a.schedule, a.starts_on::text, a.ends_on::text, a.after_assignment, a.after_days,
            a.until_next_session, a.note_sealed, g.sealed as reason_sealed, a.requested, a.ended_at, a.version, p.partners
       from assignment a
       left join gate_reason g on g.clinic_id = a.clinic_id and g.assignment_id = a.id
      cross join lateral (
        select json_agg(json_build_object('id', ap.account_id, 'done', t.done, 'due', t.due, 'next', t.next,
                 'begins', ap.begins_on, 'last', least(a.ends_on, (s.starts_at at time zone c.time_zone)::date)) order by cp.side) as partners
          from assignment_partner ap
          join clinic c on c.id = ap.clinic_id
          left join session s on s.clinic_id = ap.clinic_id and s.id = ap.until_session
          join couple_partner cp on cp.clinic_id = ap.clinic_id and cp.couple_id = ap.couple_id and cp.account_id = ap.account_id
         cross join lateral (
           select count(*) filter (where state = 'done')::int as done,
                  count(*) filter (where state = 'done' or (state = 'open' and due_on <= $3))::int as due,
                  min(due_on) filter (where state = 'open' and due_on >= $3) as next
             from task where clinic_id = ap.clinic_id and assignment_id = ap.assignment_id and account_id = ap.account_id
         ) t
         where ap.clinic_id = a.clinic_id and ap.assignment_id = a.id
      ) p
      where a.clinic_id = $1 and a.${column} = $2
      order by a.assigned_at desc, a.starts_on, a.id`,
    [tx.viewer.clinicId, value, today],
  );
}
