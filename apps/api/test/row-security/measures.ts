import { randomUUID } from 'node:crypto';
import type { Person, TestCouple, World } from '../world';
import type { Actor } from './model';
import type { Row } from './rows';

/** Leave to use one measure, and its words. */
export async function fillLeave(world: World, clinic: string, admin: Person): Promise<Row[]> {
  const id = randomUUID();
  await world.owner.query(
    `insert into measure_permission (clinic_id, id, measure, granted_by, granted_on, recorded_by) values ($1, $2, 'CSI4', 'R. Rogge', '2026-01-01', $3)`,
    [clinic, id, admin.id],
  );
  await world.owner.query(`insert into measure_items (clinic_id, measure, revision, items, entered_by) values ($1, 'CSI4', 1, '{}', $2)`, [
    clinic,
    admin.id,
  ]);
  return [
    { table: 'measure_permission', where: `id = '${id}'`, clinic },
    { table: 'measure_items', where: `clinic_id = '${clinic}' and measure = 'CSI4'`, clinic },
  ];
}

/** A total typed for one partner. */
export async function fillTotal(world: World, clinic: string, couple: TestCouple, about: Person, counselor: Person): Promise<Row> {
  const id = randomUUID();
  await world.owner.query(
    `insert into measure_total (clinic_id, id, couple_id, account_id, measure, measure_version, done_on, sealed, entered_by) values ($1, $2, $3, $4, 'PVS', 1, '2026-02-01', 'x', $5)`,
    [clinic, id, couple.id, about.id, counselor.id],
  );
  return { table: 'measure_total', where: `id = '${id}'`, clinic, couple: couple.id, person: about.id };
}

/** Who may read what was recorded of measures: leave is the staff's, words are everybody's who may be asked, typed totals are the couple's counselors' alone. */
export function mayReadMeasures(actor: Actor, row: Row): boolean {
  switch (row.table) {
    case 'measure_permission':
      return actor.role === 'admin' || actor.role === 'counselor';
    case 'measure_items':
      return actor.id !== undefined || actor.purpose === 'report';
    default:
      return actor.role === 'counselor' && actor.couples.includes(row.couple ?? '');
  }
}

/** Values of new rows, and who may add them in whose name. */
export function newMeasures(
  actor: Actor,
  hook: { clinic: string; couple: string; author: string },
  as: string,
): [table: string, values: Record<string, string | number>, may: boolean][] {
  const own = actor.clinic === hook.clinic && as === actor.id;
  const clinic_id = hook.clinic;
  return [
    [
      'measure_permission',
      { clinic_id, id: randomUUID(), measure: 'RAS', granted_by: 'S. Hendrick', granted_on: '2026-01-01', recorded_by: as },
      own && actor.role === 'admin',
    ],
    ['measure_items', { clinic_id, measure: 'CSI4', revision: 7, items: '{}', entered_by: as }, own && actor.role === 'admin'],
    // Words without leave are nobody's to enter.
    ['measure_items', { clinic_id, measure: 'KMSS', revision: 1, items: '{}', entered_by: as }, false],
    [
      'measure_total',
      {
        clinic_id,
        id: randomUUID(),
        couple_id: hook.couple,
        account_id: hook.author,
        measure: 'RDAS',
        measure_version: 1,
        done_on: '2026-02-01',
        sealed: 'x',
        entered_by: as,
      },
      own && actor.role === 'counselor' && actor.couples.includes(hook.couple),
    ],
  ];
}
