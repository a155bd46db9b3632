import type { MeasureState, MeasureWords } from '@groundwork/contract';
import {
  findMeasure,
  type Homework,
  isHomework,
  type Measure,
  measureHomework,
  type MeasureItems,
  measures,
  ownItems,
} from '@groundwork/homework';
import type { Tx } from './database/db';

/** What a clinic has recorded for a measure: leave in force, and the words of its questionnaire. */
export interface Leave {
  permission: { grantedBy: string; grantedOn: string; note: string | null; changePoints: number | null; recordedAt: Date } | null;
  words: { items: MeasureWords; enteredAt: Date } | null;
  /** Whether somebody is on call there, so that it can ask about self-harm (safety 4.4). */
  onCall: boolean;
}

interface Row {
  on_call: boolean;
  /** Null in the one row of a clinic that has recorded nothing. */
  measure: string | null;
  granted_by: string | null;
  granted_on: string | null;
  note: string | null;
  change_points: string | null;
  recorded_at: Date | null;
  items: string | null;
  entered_at: Date | null;
}


/** By measure. Of a partner's clinic only the words: who gave permission is the clinic's own matter. */
export async function readLeaves(tx: Pick<Tx, 'query'>, clinicId: string): Promise<(key: string) => Leave> {
  const rows = await tx.query<Row>(
    `select o.on_call, coalesce(p.measure, i.measure) as measure, p.granted_by, p.granted_on::text, p.note, p.change_points, p.recorded_at, i.items, i.entered_at
       from (select sec.on_call_ready() as on_call) o
       left join (
         (select * from measure_permission where clinic_id = $1 and ended_at is null) p
         full join (select distinct on (measure) * from measure_items where clinic_id = $1 order by measure, revision desc) i on i.measure = p.measure
       ) on true`,
    [clinicId],
  );
  const leaves = new Map(rows.map((row) => [row.measure, leaveOf(row)]));
  const none: Leave = { permission: null, words: null, onCall: rows[0]?.on_call === true };
  return (key) => leaves.get(key) ?? none;
}

function leaveOf({ on_call, granted_by, granted_on, note, change_points, recorded_at, items, entered_at }: Row): Leave {
  return {
    permission:
      granted_by !== null && granted_on !== null && recorded_at
        ? {
            grantedBy: granted_by,
            grantedOn: granted_on,
            note,
            changePoints: change_points === null ? null : Number(change_points),
            recordedAt: recorded_at,
          }
        : null,
    words: items !== null && entered_at ? { items: JSON.parse(items) as MeasureWords, enteredAt: entered_at } : null,
    onCall: on_call,
  };
}

/** Whether a measure can be given, typed or asked in a clinic with this leave; else what is missing (M-2, safety 4.4). */
export function stateOf(measure: Measure, { permission, words, onCall }: Leave): MeasureState {
  if (measure.waitsFor && !onCall) return 'waits_on_call';
  if (measure.licence.state === 'score_only') return 'typed';
  if (measure.licence.state === 'permission' && !permission) return 'needs_permission';
  if (measure.administration === 'counselor') return measure.items !== undefined || words ? 'asked' : 'typed';
  return ownItems(measure) || words ? 'assignable' : 'needs_items';
}

/** The words of a measure in a clinic: those of the registry, else those entered. */
export function wordsOf(measure: Measure, { words }: Leave): MeasureItems | undefined {
  return ownItems(measure) ?? words?.items;
}

/** The measure as homework in this clinic's words; undefined while it cannot be given. */
export function homeworkOf(measure: Measure, leave: Leave): Homework | undefined {
  const words = wordsOf(measure, leave);
  return words && isHomework(measure) && stateOf(measure, leave) === 'assignable' ? measureHomework(measure, words) : undefined;
}

/** The measures that only this clinic's leave or on-call cover allows to be given, in its words. */
export async function homeworkByLeave(tx: Pick<Tx, 'query'>, clinicId: string): Promise<Homework[]> {
  const leaves = await readLeaves(tx, clinicId);
  return measures.flatMap((measure) => (ownItems(measure) && !measure.waitsFor ? [] : (homeworkOf(measure, leaves(measure.key)) ?? [])));
}

/** The same homework in the words that this clinic entered for it, if it is a measure that needs them; any other as it is. */
export async function inClinicWords(tx: Pick<Tx, 'query'>, clinicId: string, homework: Homework): Promise<Homework> {
  const measure = findMeasure(homework.id);
  if (!measure || ownItems(measure)) return homework;
  const { words } = (await readLeaves(tx, clinicId))(measure.key);
  return words ? measureHomework(measure, words.items) : homework;
}
