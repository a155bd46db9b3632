import type { World } from '../world';
import type { Row } from './rows';

const hash = `decode(repeat('ab', 32), 'hex')`;

/** A sealed row of a clinic's log and the head that covers it. */
export async function fillLog(world: World, clinic: string, event: string): Promise<Row[]> {
  await world.owner.query(`insert into audit_leaf values ($1, 0, 'audit_event', $2, ${hash})`, [clinic, event]);
  await world.owner.query(`insert into audit_head values ($1, 0, 1, ${hash}, ${hash}, now(), ${hash}, ${hash} || ${hash})`, [clinic]);
  return ['audit_leaf', 'audit_head'].map((table) => ({ table, where: `clinic_id = '${clinic}'`, clinic }));
}

/** Values of new leaves and heads, which nobody may add by hand. */
export function newLog(clinic: string): [table: string, values: Record<string, string | number>, may: boolean][] {
  const bytes = (length: number) => `\\x${'cd'.repeat(length)}`;
  return [
    ['audit_leaf', { clinic_id: clinic, no: 7, source: 'access_log', row_id: clinic, leaf: bytes(32) }, false],
    ['audit_head', { clinic_id: clinic, number: 7, size: 8, root: bytes(32), peaks: bytes(32), at: '2026-05-01', key: bytes(32), signature: bytes(64) }, false],
  ];
}
