import { randomUUID } from 'node:crypto';
import type { Person, TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

type Values = Record<string, string | number>;
const tool = { homework_id: 'S87', homework_version: 1 };

/** The gate and its history, a meeting alone, a quiet flag, a form of the counselor's, a reason written in caution. `rows`: what there is of the couple. */
export async function fillSafety(
  world: World,
  clinic: string,
  { id: couple, anna }: TestCouple,
  counselor: Person,
  rows: readonly Row[],
): Promise<Row[]> {
  const made: Row[] = [];
  const add = async (table: string, where: string, values: Values) => {
    const all = { clinic_id: clinic, couple_id: couple, ...values };
    await world.owner.query(
      `insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all)
        .map((_, i) => `$${i + 1}`)
        .join(', ')})`,
      Object.values(all),
    );
    made.push({ table, where, clinic, couple });
  };
  const withId = async (table: string, values: Values) => {
    const id = randomUUID();
    await add(table, `id = '${id}'`, { id, ...values });
  };
  await add('couple_safety', `couple_id = '${couple}'`, { gate: 'caution', changed_by: counselor.id });
  await withId('gate_step', { gate: 'caution', stage: 1, by_id: counselor.id });
  await withId('individual_contact', { partner_id: anna.id, seen_on: '2026-03-01', how: 'in_person', by_id: counselor.id });
  await withId('quiet_flag', { author_id: anna.id, kind: 'unsafe' });
  await withId('tool_entry', { ...tool, slot: 'couple', by_id: counselor.id, sealed: 'x' });
  const assignment = /'(.+)'/.exec(rows.find(({ table }) => table === 'assignment')?.where ?? '')?.[1] ?? '';
  await add('gate_reason', `assignment_id = '${assignment}'`, { assignment_id: assignment, sealed: 'x' });
  return made;
}

/** The couple's counselors, and nobody else: not even that there is anything (SA-30, SA-34). */
export function counselsSafety(actor: Actor, row: Row): boolean {
  return actor.login === 'app' && actor.role === 'counselor' && row.couple !== undefined && actor.couples.includes(row.couple);
}

const nobody = () => false;

export const safetyChanges: Record<string, { set: string; may: (actor: Actor, row: Row) => boolean }[]> = {
  couple: [{ set: 'sharing_paused = false', may: nobody }],
  couple_safety: [{ set: `gate = 'clear'`, may: nobody }],
  gate_step: [{ set: `gate = 'clear'`, may: nobody }],
  individual_contact: [{ set: 'seen_on = seen_on', may: nobody }],
  gate_reason: [{ set: 'sealed = sealed', may: nobody }],
  quiet_flag: [
    { set: `acknowledged_by = (select sec.uid()), acknowledged_at = now(), action_sealed = 'x'`, may: counselsSafety },
    { set: `acknowledged_by = gen_random_uuid(), acknowledged_at = now()`, may: nobody },
    { set: `kind = 'afraid'`, may: nobody },
  ],
  tool_entry: [
    { set: 'version = version', may: counselsSafety },
    { set: 'partner_id = null', may: nobody },
  ],
};

export function newSafety(
  actor: Actor,
  hook: { clinic: string; couple: string; author: string; assignment: string },
  as: string,
): [table: string, values: Values, may: boolean][] {
  const of = { clinic_id: hook.clinic, couple_id: hook.couple };
  const counsels = actor.clinic === hook.clinic && actor.role === 'counselor' && actor.couples.includes(hook.couple);
  const inOwnName = counsels && as === actor.id;
  return [
    [
      'individual_contact',
      { ...of, id: randomUUID(), partner_id: hook.author, seen_on: '2026-03-01', how: 'private_call', by_id: as },
      inOwnName,
    ],
    ['tool_entry', { ...of, ...tool, id: randomUUID(), slot: randomUUID(), by_id: as, sealed: 'x' }, inOwnName],
    ['gate_reason', { ...of, assignment_id: hook.assignment, sealed: 'x' }, counsels],
    ['couple_safety', { ...of, gate: 'clear', changed_by: as }, false],
    ['gate_step', { ...of, id: randomUUID(), gate: 'clear', stage: 1, by_id: as }, false],
    ['quiet_flag', { ...of, id: randomUUID(), author_id: hook.author, kind: 'afraid' }, false],
  ];
}
