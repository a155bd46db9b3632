import { randomUUID } from 'node:crypto';
import type { Person, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

const own = (clinic: string) => `C-${clinic.slice(0, 8).toUpperCase()}`;

/** A homework that the clinic made itself and published, and a draft of its next version. */
export async function fillWorkshop(world: World, clinic: string, { id: account }: Person): Promise<Row[]> {
  const homework = own(clinic);
  const draft = randomUUID();
  await world.owner.query(`insert into homework (id, version, kind, title, hash, clinic_id) values ($1, 1, 'form', 'Own', 'x', $2)`, [
    homework,
    clinic,
  ]);
  await world.owner.query(
    `insert into homework_part (homework_id, homework_version, key, counselor, partner, report, clinic_id) values ($1, 1, 'answers', true, false, 'never', $2)`,
    [homework, clinic],
  );
  await world.owner.query(
    `insert into homework_response (homework_id, homework_version, key, by, seen, many, signed, settles, clinic_id) values ($1, 1, 'kept', 'other', 'both', false, false, false, $2)`,
    [homework, clinic],
  );
  await world.owner.query(
    `insert into clinic_homework (clinic_id, homework_id, homework_version, definition, published_by) values ($1, $2, 1, '{}', $3)`,
    [clinic, homework, account],
  );
  await world.owner.query(
    `insert into homework_draft (clinic_id, id, homework_id, definition, made_by, changed_by) values ($1, $2, $3, '{}', $4, $4)`,
    [clinic, draft, homework, account],
  );
  return [
    { table: 'homework', where: `id = '${homework}'`, clinic },
    ...['homework_part', 'homework_response', 'clinic_homework'].map((table) => ({ table, where: `homework_id = '${homework}'`, clinic })),
    { table: 'homework_draft', where: `id = '${draft}'`, clinic },
  ];
}

/** What is published the whole clinic may know, and its jobs; drafts are the staff's. */
export function mayReadWorkshop(actor: Actor, row: Row): boolean {
  return row.table !== 'homework_draft' || actor.role === 'admin' || actor.role === 'counselor';
}

/** Drafts are saved by any of the staff, under their own name; what is published by nobody. */
export const workshopChanges: Record<string, { set: string; may: (actor: Actor, row: Row) => boolean }[]> = {
  homework: [{ set: `gate = 'no'`, may: () => false }],
  homework_part: [{ set: 'partner = true', may: () => false }],
  homework_response: [{ set: 'many = true', may: () => false }],
  clinic_homework: [{ set: `definition = '{}'`, may: () => false }],
  homework_draft: [
    { set: 'version = version + 1, changed_by = (select sec.uid())', may: (actor) => actor.role === 'admin' || actor.role === 'counselor' },
    { set: `homework_id = 'C-AAAAAAAA'`, may: () => false },
  ],
};

/** Values of new rows, and who may add them in whose name. */
export function newWorkshop(
  actor: Actor,
  hook: { clinic: string },
  as: string,
): [table: string, values: Record<string, string | number | boolean>, may: boolean][] {
  const clinic_id = hook.clinic;
  const isStaff = actor.clinic === clinic_id && as === actor.id && (actor.role === 'admin' || actor.role === 'counselor');
  const next = { homework_id: own(clinic_id), homework_version: 2 };
  return [
    ['homework_draft', { clinic_id, id: randomUUID(), homework_id: 'C-NEWNEWNE', definition: '{}', made_by: as, changed_by: as }, isStaff],
    ['homework', { id: own(clinic_id), version: 2, kind: 'form', title: 'Own', hash: 'x', clinic_id }, false],
    ['homework_part', { ...next, key: 'answers', counselor: true, partner: true, report: 'full', clinic_id }, false],
    [
      'homework_response',
      { ...next, key: 'kept', by: 'other', seen: 'both', many: false, signed: false, settles: false, clinic_id },
      false,
    ],
    ['clinic_homework', { clinic_id, ...next, definition: '{}', published_by: as }, false],
  ];
}
