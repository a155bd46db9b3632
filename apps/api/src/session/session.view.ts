import type { Session } from '@groundwork/contract';
import { cautionsOf } from './cautions';

/** A row of `session` as the database gives it. */
export interface SessionRow {
  id: string;
  couple_id: string;
  starts_at: Date;
  minutes: number;
  place: Session['place'];
  attendees: string[];
  topics: Session['topics'];
  summary_sealed: Buffer | null;
  state: Session['state'];
  version: number;
}

export const sessionColumns =
  's.id, s.couple_id, s.starts_at, s.minutes, s.place, s.attendees, s.topics, s.summary_sealed, s.state, s.version';

/** A session for its counselor. `names`: everybody whose name may stand in the summary. */
export function sessionView(row: SessionRow, summary: string, names: readonly string[]): Session {
  return {
    id: row.id,
    coupleId: row.couple_id,
    startsAt: row.starts_at.toISOString(),
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
