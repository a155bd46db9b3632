import { randomUUID } from 'node:crypto';
import type { Person, TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

/** A favourite of each counselor, and a homework that the clinic retired. */
export async function fillChoices(world: World, clinic: string, team: readonly Person[]): Promise<Row[]> {
  const [admin] = team;
  await world.owner.query(`insert into library_decision (clinic_id, homework_id, decision, decided_by) values ($1, 'S80', 'retired', $2)`, [
    clinic,
    admin?.id,
  ]);
  const counselors = team.filter(({ role }) => role === 'counselor');
  for (const { id } of counselors)
    await world.owner.query(`insert into favourite_homework (clinic_id, account_id, homework_id) values ($1, $2, 'S25')`, [clinic, id]);
  return [
    { table: 'library_decision', where: `clinic_id = '${clinic}'`, clinic },
    ...counselors.map(({ id }) => ({ table: 'favourite_homework', where: `account_id = '${id}'`, clinic, person: id })),
  ];
}

/** A programme being adapted for a couple, and one that was sent. */
export async function fillProgrammes(world: World, clinic: string, couple: TestCouple, counselor: Person): Promise<Row[]> {
  const rows: Row[] = [];
  for (const sent of [false, true]) {
    const id = randomUUID();
    await world.owner.query(
      `insert into programme_copy (clinic_id, id, couple_id, programme_id, programme_version, sealed, made_by, sent_at) values ($1, $2, $3, 'P01', 1, 'x', $4, $5)`,
      [clinic, id, couple.id, counselor.id, sent ? '2026-02-01' : null],
    );
    rows.push({ table: 'programme_copy', where: `id = '${id}'`, clinic, couple: couple.id, person: counselor.id, open: !sent });
  }
  return rows;
}

/** A favourite is one's own; what is retired the staff may know; a programme is the couple's counselors'. */
export function mayReadChoices(actor: Actor, row: Row): boolean {
  switch (row.table) {
    case 'favourite_homework':
      return row.person === actor.id;
    case 'library_decision':
      return actor.role === 'admin' || actor.role === 'counselor';
    default:
      return actor.role === 'counselor' && actor.couples.includes(row.couple ?? '');
  }
}

/** Whether somebody may take one away: a favourite of theirs, a decision as admin, a programme that was not sent. */
export function mayDropChoices(actor: Actor, row: Row): boolean {
  if (row.table === 'library_decision') return actor.role === 'admin';
  return mayReadChoices(actor, row) && (row.table !== 'programme_copy' || row.open === true);
}

/** Values of new rows, and who may add them in whose name. */
export function newChoices(
  actor: Actor,
  hook: { clinic: string; couple: string },
  as: string,
): [table: string, values: Record<string, string | number>, may: boolean][] {
  const own = actor.clinic === hook.clinic && as === actor.id;
  const clinic_id = hook.clinic;
  return [
    ['favourite_homework', { clinic_id, account_id: as, homework_id: 'S15' }, own && actor.role === 'counselor'],
    ['library_decision', { clinic_id, homework_id: 'S83', decision: 'approved', decided_by: as }, own && actor.role === 'admin'],
    [
      'programme_copy',
      { clinic_id, id: randomUUID(), couple_id: hook.couple, programme_id: 'P01', programme_version: 1, sealed: 'x', made_by: as },
      own && actor.role === 'counselor' && actor.couples.includes(hook.couple),
    ],
    [
      'assignment',
      {
        clinic_id,
        id: randomUUID(),
        couple_id: hook.couple,
        homework_id: 'S80',
        homework_version: 1,
        schedule: '{"kind":"once"}',
        starts_on: '2026-05-01',
        assigned_by: as,
      },
      // Retired.
      false,
    ],
  ];
}
