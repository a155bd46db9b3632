import type { Clock } from './clock';
import type { Tx } from './database/db';

/** Today's calendar day of the clinic, `YYYY-MM-DD`. */
export async function clinicToday(tx: Pick<Tx, 'query'>, clock: Clock, clinicId: string): Promise<string> {
  const [clinic] = await tx.query<{ time_zone: string }>('select time_zone from clinic where id = $1', [clinicId]);
  if (!clinic) throw new Error('the clinic cannot be read');
  return clock.today(clinic.time_zone);
}
