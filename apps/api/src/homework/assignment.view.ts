import type { Assignment, Audience, Schedule } from '@groundwork/contract';
import { openJson } from '../platform/crypto/vault';
import { pinnedHomework } from './definition';
import { dayAfter, dueDays } from './recurrence';

/** An assignment as `assignmentRows` reads it. Days are text. */
export interface AssignmentRow {
  id: string;
  couple_id: string;
  homework_id: string;
  homework_version: number;
  schedule: Schedule;
  starts_on: string;
  ends_on: string | null;
  after_assignment: string | null;
  after_days: number;
  until_next_session: boolean;
  note_sealed: Buffer | null;
  reason_sealed: Buffer | null;
  requested: Audience[];
  ended_at: Date | null;
  version: number;
  /** By side. Counts are of tasks: `due` until today, `next` the next open one. `begins`: null while it waits; `last`: last day as it stands. */
  partners: { id: string; done: number; due: number; next: string | null; begins: string | null; last: string | null }[];
}

/** For the couple's counselor. `key`: the couple's, `today` in the clinic. */
export function assignmentView(row: AssignmentRow, key: Buffer | undefined, today: string): Assignment {
  return {
    id: row.id,
    homeworkId: row.homework_id,
    homeworkVersion: row.homework_version,
    title: pinnedHomework(row.homework_id, row.homework_version).title,
    partnerIds: row.partners.map(({ id }) => id),
    schedule: row.schedule,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    after: row.after_assignment ? { assignmentId: row.after_assignment, days: row.after_days } : null,
    untilNextSession: row.until_next_session,
    note: openNote(row.id, row.note_sealed, key),
    gateReason: row.reason_sealed && key ? String(openJson(key, row.reason_sealed, reasonIdentity(row.id))) : null,
    requestedSharing: row.requested,
    endedAt: row.ended_at?.toISOString() ?? null,
    version: row.version,
    progress: row.partners.map(({ id, done, due, next, begins, last }) => ({
      partnerId: id,
      done,
      due,
      nextDueOn: next ?? (row.ended_at || begins === null ? null : beyondTasks(row.schedule, begins, last, today)),
      beginsOn: begins,
      lastOn: last,
    })),
  };
}

/** A note in words; null when there is none. */
export function openNote(assignmentId: string, sealed: Buffer | null, key: Buffer | undefined): string | null {
  return sealed && key ? String(openJson(key, sealed, noteIdentity(assignmentId))) : null;
}

/** What the reason for giving it in caution is sealed with. */
export function reasonIdentity(assignmentId: string): string {
  return `gate_reason|${assignmentId}`;
}

/** What a note is sealed with, so that it opens in its own row only. */
export function noteIdentity(assignmentId: string): string {
  return `assignment_note|${assignmentId}`;
}

/** Tasks are made four weeks ahead; rarer homework falls due after them. */
function beyondTasks(schedule: Schedule, begins: string, last: string | null, today: string): string | null {
  const farthest = 400;
  const from = begins > today ? begins : dayAfter(today, 29);
  return dueDays(schedule, begins, last, from, dayAfter(from, farthest))[0] ?? null;
}
