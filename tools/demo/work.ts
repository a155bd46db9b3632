import { answersSchema, findHomework, personRole, splitIntoParts } from '@groundwork/homework';
import type { Schedule } from '@groundwork/contract';
import { consentWordingVersion } from '@groundwork/consent';
import { DateTime } from 'luxon';
import { dueDays } from '../../apps/api/src/homework/recurrence';
import { addReview } from './add-review';
import { answersFor, boundaryFor } from './answers';
import { type CastPartner, clinic } from './cast';
import { type Stage, sealFor } from './people';
import { Chance } from './random';
import type { Rows } from './rows';
import { assignmentNotes } from './texts';

interface Course {
  stage: Stage;
  rows: Rows;
  now: Date;
  today: string;
  chance: Chance;
  /** Boundaries of each author so far, for the reviews (S56) to point at. */
  references: Map<string, string[]>;
}

const schedules: Record<string, Schedule> = {
  S25: { kind: 'weekly', days: ['MO', 'WE', 'FR'] },
  S15: { kind: 'weekly', days: ['TU', 'SA'] },
  S48: { kind: 'weekly', days: ['TH', 'SU'] },
  S55: { kind: 'once' },
  S56: { kind: 'every', days: 28 },
  S83: { kind: 'once' },
  S44: { kind: 'once' },
};

/** Twelve weeks, or fewer, of homework for every couple: assignments, tasks, entries, grants, some taken back, reviews and replies. */
export function addWork(rows: Rows, stage: Stage, now: Date): void {
  const chance = new Chance(7_260_311);
  const today = DateTime.fromJSDate(now, { zone: clinic.timeZone }).toISODate() ?? '';
  const references = new Map<string, string[]>();
  for (const couple of stage.couples)
    for (const homeworkId of couple.cast.homework) addAssignment({ stage, rows, now, today, chance, references }, couple, homeworkId);
}

function addAssignment(course: Course, { id: coupleId, cast }: Stage['couples'][number], homeworkId: string): void {
  const { stage, rows, today, chance } = course;
  const homework = findHomework(homeworkId);
  const schedule = schedules[homeworkId];
  if (!homework || !schedule) throw new Error(`the demo clinic knows no ${homeworkId}`);
  const id = chance.id();
  const startsOn = shift(today, -cast.weeks * 7 + chance.between(0, 6));
  rows.add('assignment', {
    clinic_id: stage.clinicId,
    id,
    couple_id: coupleId,
    homework_id: homeworkId,
    homework_version: homework.version,
    schedule: JSON.stringify(schedule),
    starts_on: startsOn,
    ends_on: null,
    note_sealed: chance.is(0.5) ? sealFor(stage, coupleId, chance.pick(assignmentNotes), `assignment_note|${id}`) : null,
    requested: homeworkId === 'S25' ? ['counselor'] : [],
    assigned_by: stage.accounts.get(cast.counselor),
    assigned_at: at(startsOn, '09:00'),
    tasks_until: shift(today, 28),
  });
  for (const partner of cast.partners) {
    const author = stage.accounts.get(partner.key) ?? '';
    rows.add('assignment_partner', { clinic_id: stage.clinicId, assignment_id: id, couple_id: coupleId, account_id: author });
    addTasks(
      { ...course, chance: new Chance(course.chance.between(1, 1e9)) },
      {
        id,
        coupleId,
        startsOn,
        schedule,
        open: homework.schedule.open === true,
        homeworkId,
        version: homework.version,
        cast,
        partner,
        author,
      },
    );
  }
}

interface Given {
  id: string;
  coupleId: string;
  startsOn: string;
  schedule: Schedule;
  open: boolean;
  homeworkId: string;
  version: number;
  cast: Stage['couples'][number]['cast'];
  partner: CastPartner;
  author: string;
}

function addTasks(course: Course, given: Given): void {
  const { stage, rows, today, chance, references } = course;
  for (const day of dueDays(given.schedule, given.startsOn, null, given.startsOn, shift(today, 28))) {
    const id = chance.id();
    // The last days are left to be done, so that whoever signs in finds something to do.
    const done = !given.open && day < shift(today, -1) && chance.is(0.82);
    const missed = !done && !given.open && day < shift(today, -6);
    rows.add('task', {
      clinic_id: stage.clinicId,
      id,
      assignment_id: given.id,
      couple_id: given.coupleId,
      account_id: given.author,
      homework_id: given.homeworkId,
      homework_version: given.version,
      due_on: day,
      state: done ? 'done' : missed ? 'ended' : 'open',
      done_at: done ? at(day, '20:15') : null,
    });
    if (done)
      addEntry(
        course,
        given,
        id,
        day,
        answersFor(given.homeworkId, chance, trustOn(course, given, day), references.get(given.author) ?? []),
      );
    if (!given.open) continue;
    const several = given.homeworkId === 'S55' ? 4 : 6;
    for (let i = 0; i < several; i++) {
      const when = shift(given.startsOn, Math.min(i * 5 + chance.between(0, 3), given.cast.weeks * 7 - 2));
      const answers =
        given.homeworkId === 'S55'
          ? boundaryFor(i + (given.partner === given.cast.partners[0] ? 0 : 2), shift(when, 90))
          : answersFor(given.homeworkId, chance, 5, []);
      const entry = addEntry(course, given, id, when, answers);
      if (given.homeworkId === 'S55' && answers?.['status'] !== 'draft')
        references.set(given.author, [...(references.get(given.author) ?? []), entry]);
    }
  }
}

function addEntry(course: Course, given: Given, taskId: string, day: string, answers: Record<string, unknown> | null): string {
  const { stage, rows, chance, now } = course;
  const id = chance.id();
  const homework = findHomework(given.homeworkId, given.version);
  if (!homework || answers === null) return id;
  const checked = answersSchema(homework, personRole(given.partner.roles), { today: day }).parse(answers);
  const submittedAt = at(day, `${chance.between(18, 22)}:${chance.between(10, 59)}`);
  const one = { clinic_id: stage.clinicId, entry_id: id, couple_id: given.coupleId, author_id: given.author };
  rows.add('entry', {
    clinic_id: stage.clinicId,
    id,
    task_id: taskId,
    couple_id: given.coupleId,
    author_id: given.author,
    homework_id: given.homeworkId,
    homework_version: given.version,
    revision: 1,
    created_at: submittedAt,
    submitted_at: submittedAt,
  });
  rows.add('entry_draft', { ...one, changed: false, sealed: null, saved_at: submittedAt });
  let counselorReads = false;
  for (const [key, part] of Object.entries(splitIntoParts(homework, checked))) {
    const partId = chance.id();
    rows.add('entry_part', {
      ...one,
      id: partId,
      homework_id: given.homeworkId,
      homework_version: given.version,
      key,
      revision: 1,
      sealed: sealFor(stage, given.author, part, `entry_part|${partId}|1`),
      submitted_at: submittedAt,
    });
    const ceiling = homework.parts[key]?.ceiling;
    const wishes = {
      counselor: ceiling?.counselor === true,
      partner: ceiling?.partner === true,
      report: ceiling !== undefined && ceiling.report !== 'never',
    };
    const kept = answers['status'] === 'draft';
    for (const audience of ['counselor', 'partner', 'report'] as const) {
      if (!wishes[audience] || kept || !chance.is(given.partner.habit[audience])) continue;
      const event = { ...one, part_id: partId, audience, text_version: consentWordingVersion, part_revision: 1 };
      rows.add('grant_event', { ...event, id: chance.id(), granted: true, at: submittedAt });
      const withdrawn = chance.is(given.partner.habit.withdrawn);
      if (withdrawn)
        rows.add('grant_event', {
          ...event,
          id: chance.id(),
          granted: false,
          at: new Date(Math.min(later(submittedAt, 30).getTime(), now.getTime())),
        });
      counselorReads ||= audience === 'counselor' && !withdrawn;
    }
  }
  if (counselorReads) addReview(course, { ...given, counselor: stage.accounts.get(given.cast.counselor) ?? '' }, id, submittedAt);
  return id;
}

/** Trust moves from the couple's first to its last value, in waves. */
function trustOn({ today }: Course, { cast, startsOn, partner }: Given, day: string): number {
  const whole = Math.max(1, days(startsOn, today));
  const passed = days(startsOn, day) / whole;
  const lead = partner === cast.partners[0] ? 0 : 1.1;
  return cast.trust[0] + (cast.trust[1] - cast.trust[0]) * passed + Math.sin(passed * 9 + lead * 2) * 0.9 + lead;
}

const shift = (day: string, by: number) => DateTime.fromISO(day).plus({ days: by }).toISODate() ?? day;
const days = (from: string, to: string) => DateTime.fromISO(to).diff(DateTime.fromISO(from), 'days').days;
const at = (day: string, time: string) => DateTime.fromISO(`${day}T${time}`, { zone: clinic.timeZone }).toJSDate();
const later = (moment: Date, hours: number) => new Date(moment.getTime() + hours * 3_600_000);
