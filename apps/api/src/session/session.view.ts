import type { Session } from '@groundwork/contract';
import { cautionsOf } from './cautions';
import type { SessionEntity } from './session.entity';

/** A session for its counselor. `names`: everybody whose name may stand in the summary. */
export function sessionView(row: SessionEntity, summary: string, names: readonly string[]): Session {
  return {
    id: row.id,
    coupleId: row.coupleId,
    startsAt: row.startsAt.toISOString(),
    minutes: row.minutes,
    place: row.place,
    attendees: row.attendees,
    topics: row.topics,
    summary,
    state: row.state,
    version: row.version,
    cautions: cautionsOf(summary, names),
  };
}
