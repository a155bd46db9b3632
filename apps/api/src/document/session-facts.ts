import type { Session } from '@groundwork/contract';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { pinnedHomework } from '../platform/definitions';
import { type CoupleFrame, dayIn } from './couple-frame';
import { titleIsJoint } from './joint-rules';

/** A session and what stands around it. */
export interface SessionFacts {
  startsAt: Date;
  day: string;
  minutes: number;
  place: Session['place'];
  attendees: string[];
  topics: Session['topics'];
  summary: string;
  next: { startsAt: Date; place: Session['place'] } | null;
  /** Per partner, in the couple's order: titles only, whether done or not (documents 5.4, 8). */
  homework: { partnerId: string; titles: string[] }[];
}

type Reader = Pick<Tx, 'query'>;
type SessionRow = {
  starts_at: Date;
  minutes: number;
  place: Session['place'];
  attendees: string[];
  topics: Session['topics'];
  summary_sealed: Buffer | null;
};

/** @returns the couple of a session, undefined when it isn't visible */
export async function coupleOfSession(tx: Reader, clinicId: string, sessionId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ couple_id: string }>('select couple_id from session where clinic_id = $1 and id = $2', [
    clinicId,
    sessionId,
  ]);
  return row?.couple_id;
}

/** @returns undefined when the session isn't visible */
export async function readSession(tx: Reader, vault: Vault, frame: CoupleFrame, sessionId: string): Promise<SessionFacts | undefined> {
  const { clinicId, coupleId } = frame;
  const [row] = await tx.query<SessionRow>(
    'select starts_at, minutes, place, attendees, topics, summary_sealed from session where clinic_id = $1 and couple_id = $2 and id = $3',
    [clinicId, coupleId, sessionId],
  );
  if (!row) return undefined;
  const [next] = await tx.query<{ starts_at: Date; place: Session['place'] }>(
    `select starts_at, place from session where clinic_id = $1 and couple_id = $2 and state = 'planned' and starts_at > $3 order by starts_at limit 1`,
    [clinicId, coupleId, row.starts_at],
  );
  const key = (await vault.keys(tx, clinicId, [coupleId])).get(coupleId);
  const day = dayIn(frame, row.starts_at);
  return {
    startsAt: row.starts_at,
    day,
    minutes: row.minutes,
    place: row.place,
    attendees: row.attendees,
    topics: row.topics,
    summary: row.summary_sealed && key ? String(openJson(key, row.summary_sealed, `session_summary|${sessionId}`)) : '',
    next: next ? { startsAt: next.starts_at, place: next.place } : null,
    homework: await homeworkUntilNext(tx, frame, day, next ? dayIn(frame, next.starts_at) : null),
  };
}

/** Days of sessions that took place or are planned within a period. */
export async function sessionDays(tx: Reader, frame: CoupleFrame, start: Date, until: Date): Promise<string[]> {
  const rows = await tx.query<{ starts_at: Date }>(
    `select starts_at from session where clinic_id = $1 and couple_id = $2 and state <> 'cancelled' and starts_at >= $3 and starts_at < $4 order by starts_at`,
    [frame.clinicId, frame.coupleId, start, until],
  );
  return rows.map((row) => dayIn(frame, row.starts_at));
}

// By dates alone: if what is done dropped out, the list would say who has done what.
async function homeworkUntilNext(tx: Reader, frame: CoupleFrame, day: string, nextDay: string | null): Promise<SessionFacts['homework']> {
  const rows = await tx.query<{ account_id: string; homework_id: string; homework_version: number }>(
    `select distinct ap.account_id, a.homework_id, a.homework_version
       from assignment a join assignment_partner ap on ap.clinic_id = a.clinic_id and ap.assignment_id = a.id
      where a.clinic_id = $1 and a.couple_id = $2 and a.ended_at is null
        and ($4::date is null or a.starts_on <= $4) and (a.ends_on is null or a.ends_on >= $3) and (a.schedule ->> 'kind' <> 'once' or a.starts_on >= $3)`,
    [frame.clinicId, frame.coupleId, day, nextDay],
  );
  return frame.partners.map(({ id }) => {
    const titles = rows
      .filter((row) => row.account_id === id && titleIsJoint(row.homework_id))
      .map((row) => pinnedHomework(row.homework_id, row.homework_version).title);
    return { partnerId: id, titles: [...new Set(titles)].filter((title) => title !== '').sort() };
  });
}
