import { type Audience, consentWordingVersion } from '@groundwork/consent';
import { type Answers, answersSchema, findHomework, flagsOf, type Homework, personRole, splitIntoParts } from '@groundwork/homework';
import { takesManyEntries } from '../../apps/api/src/homework/definition';
import { closingOf, drawn } from '../../apps/api/src/homework/entry-limits';
import { dueDays } from '../../apps/api/src/homework/recurrence';
import { sealedAs } from '../../apps/api/src/platform/crypto/sealed-as';
import { addAgreement } from './add-agreement';
import { addReview } from './add-review';
import { type CastCouple, type CastPartner, clinic } from './cast';
import { type Stage, sealFor } from './people';
import { type Chance } from './random';
import type { Rows } from './rows';
import { type Chapter, type Days, scheduleOf, type StoryEntry, type StoryResponse } from './story';

/** A chapter being written: what it is about, and where its rows go. */
export interface Telling {
  stage: Stage;
  rows: Rows;
  days: Days;
  chance: Chance;
  coupleId: string;
  cast: CastCouple;
  homework: Homework;
  assignmentId: string;
}

/** How far ahead tasks stand. */
const ahead = 28;

/** One homework given to a couple, with its tasks, and everything that was written and answered. */
export function addChapter(
  { stage, rows, days, chance }: Pick<Telling, 'stage' | 'rows' | 'days' | 'chance'>,
  { id: coupleId, cast }: Stage['couples'][number],
  chapter: Chapter,
): void {
  const homework = findHomework(chapter.homework);
  if (!homework) throw new Error(`the demo clinic knows no ${chapter.homework}`);
  const telling: Telling = { stage, rows, days, chance, coupleId, cast, homework, assignmentId: chance.id() };
  rows.add('assignment', {
    clinic_id: stage.clinicId,
    id: telling.assignmentId,
    couple_id: coupleId,
    homework_id: homework.id,
    homework_version: homework.version,
    schedule: JSON.stringify(scheduleOf(chapter)),
    starts_on: days.day(chapter.given),
    ends_on: null,
    note_sealed: null,
    requested: [],
    assigned_by: stage.accounts.get(cast.counselor),
    assigned_at: days.date(chapter.given, '09:00'),
    tasks_until: days.day(ahead),
  });
  for (const key of chapter.to) addTasks(telling, chapter, key);
}

function addTasks(telling: Telling, chapter: Chapter, key: string): void {
  const { stage, rows, days, chance, homework } = telling;
  const account = accountOf(telling, key);
  const [start, today] = [days.day(chapter.given), days.day(0)];
  const entries = chapter.entries.filter(({ by }) => by === key);
  const one = { clinic_id: stage.clinicId, assignment_id: telling.assignmentId, couple_id: telling.coupleId, account_id: account };
  rows.add('assignment_partner', one);
  const many = takesManyEntries(homework);
  for (const due of dueDays(scheduleOf(chapter), start, null, start, days.day(ahead))) {
    const id = chance.id();
    // What is given once is done on any day; what comes again, on the day it falls due.
    const written = entries.filter(({ on }) => chapter.every === undefined || days.day(on) === due);
    const done = !many && written.length > 0;
    const [first] = written;
    rows.add('task', {
      ...one,
      id,
      homework_id: homework.id,
      homework_version: homework.version,
      due_on: due,
      state: done ? 'done' : due < today && chapter.every !== undefined && !many ? 'ended' : 'open',
      done_at: done && first ? days.date(first.on, first.at ?? '20:30') : null,
    });
    for (const entry of written) addEntry(telling, entry, { id, due });
  }
}

function addEntry(telling: Telling, entry: StoryEntry, task: { id: string; due: string }): void {
  const { stage, rows, days, chance, homework } = telling;
  const partner = partnerOf(telling, entry.by);
  const author = accountOf(telling, entry.by);
  const submittedAt = days.date(entry.on, entry.at ?? '20:30');
  const [card] = Object.values(drawn(homework, telling.assignmentId, task.due));
  const said = typeof entry.answers === 'function' ? entry.answers(String(card)) : entry.answers;
  const answers = checked(homework, partner, said, days.day(entry.on), submittedAt);
  const id = chance.id();
  const one = { clinic_id: stage.clinicId, entry_id: id, couple_id: telling.coupleId, author_id: author };
  rows.add('entry', {
    clinic_id: stage.clinicId,
    id,
    task_id: task.id,
    couple_id: telling.coupleId,
    author_id: author,
    homework_id: homework.id,
    homework_version: homework.version,
    revision: 1,
    created_at: submittedAt,
    submitted_at: submittedAt,
    released_revision: entry.released === undefined ? 0 : 1,
    released_at: entry.released === undefined ? null : days.date(entry.released, '12:10'),
    opened_at: entry.opened === undefined ? null : days.date(entry.opened, '19:00'),
  });
  rows.add('entry_draft', { ...one, changed: false, sealed: null, saved_at: submittedAt });
  const readable: string[] = [];
  for (const [key, words] of Object.entries(splitIntoParts(homework, answers))) {
    const partId = chance.id();
    rows.add('entry_part', {
      ...one,
      id: partId,
      homework_id: homework.id,
      homework_version: homework.version,
      key,
      revision: 1,
      sealed: sealFor(stage, author, words, sealedAs.part(partId, 1)),
      submitted_at: submittedAt,
    });
    for (const audience of audiencesOf(homework, key, entry)) {
      if (audience === 'counselor') readable.push(key);
      const event = { ...one, part_id: partId, audience, text_version: consentWordingVersion, part_revision: 1 };
      rows.add('grant_event', { ...event, id: chance.id(), granted: true, at: submittedAt });
    }
  }
  const hook = { id, author, submittedAt };
  addFlags(telling, entry, hook, [
    ...new Set(flagsOf(homework, answers).flatMap(({ kind, part }) => (readable.includes(part) ? [kind] : []))),
  ]);
  const isOpen = entry.opened !== undefined || !Object.values(homework.parts).some(({ reaches }) => reaches === 'together');
  if (readable.length > 0 && isOpen)
    addReview({ ...telling, now: days.now }, { coupleId: telling.coupleId, author, counselor: counselorOf(telling) }, id, submittedAt);
  if (entry.agreement) addAgreement(telling, entry.agreement, { ...hook, roles: partner.roles, answers });
  addResponses(telling, entry.responses ?? [], hook);
  // A trigger refuses answers to what is closed, so it closes when they are there.
  const closes = closingOf(homework, answers, clinic.timeZone);
  if (closes) rows.after('update entry set closes_at = $3 where clinic_id = $1 and id = $2', [stage.clinicId, id, closes]);
}

function audiencesOf(homework: Homework, key: string, { reads = ['counselor'] }: StoryEntry): readonly Audience[] {
  const part = homework.parts[key];
  if (part?.joint) return ['counselor', 'partner'];
  return reads.filter((audience) => (audience === 'report' ? part?.ceiling.report !== 'never' : part?.ceiling[audience]));
}

function addResponses(telling: Telling, responses: readonly StoryResponse[], entry: { id: string; author: string }): void {
  const { stage, rows, days, chance, homework } = telling;
  const last = new Map<string, string>();
  for (const { form, by, on, at, answers, to } of responses) {
    const asked = homework.responses?.[form];
    if (!asked) throw new Error(`${homework.id} asks for no ${form}`);
    const id = chance.id();
    const account = accountOf(telling, by);
    const moment = days.date(on, at ?? '20:50');
    const answered = to === undefined ? null : (last.get(to) ?? null);
    const words = checked(asked, partnerOf(telling, by), answers, days.day(on), moment);
    rows.add('response', {
      clinic_id: stage.clinicId,
      id,
      entry_id: entry.id,
      couple_id: telling.coupleId,
      entry_author_id: entry.author,
      by_id: account,
      homework_id: homework.id,
      homework_version: homework.version,
      form,
      on_id: answered,
      slot: asked.many === true ? id : answered === null ? form : `${form}|${answered}`,
      seen: asked.seen,
      sealed: sealFor(stage, account, words, sealedAs.response(id, 1)),
      at: moment,
      changed_at: moment,
    });
    last.set(form, id);
  }
}

/** A quiet flag, from what the counselor may read (SA-38). */
function addFlags(
  telling: Telling,
  { flagSeen }: StoryEntry,
  { id, author, submittedAt }: { id: string; author: string; submittedAt: Date },
  kinds: readonly string[],
): void {
  const { stage, rows, days, chance, coupleId } = telling;
  for (const kind of kinds) {
    const flagId = chance.id();
    rows.add('quiet_flag', {
      clinic_id: stage.clinicId,
      id: flagId,
      couple_id: coupleId,
      author_id: author,
      entry_id: id,
      kind,
      at: submittedAt,
      acknowledged_by: flagSeen ? counselorOf(telling) : null,
      acknowledged_at: flagSeen ? days.date(flagSeen.on, '11:40') : null,
      action_sealed: flagSeen ? sealFor(stage, coupleId, flagSeen.action, `flag_action|${flagId}`) : null,
    });
  }
}

/** As the product takes it, on the day it was written. @throws when the product would not */
function checked(form: Pick<Homework, 'fields' | 'rules'>, { roles }: CastPartner, answers: Answers, today: string, at: Date): Answers {
  if (Object.keys(form.fields).length === 0) return {};
  return answersSchema(form, personRole(roles), { today, now: () => at.getTime() }).parse(answers);
}

function partnerOf({ cast }: Pick<Telling, 'cast'>, key: string): CastPartner {
  const partner = cast.partners.find((one) => one.key === key);
  if (!partner) throw new Error(`${key} is no partner of ${cast.code}`);
  return partner;
}

/** Account of a partner of the couple. */
export function accountOf({ stage, cast }: Pick<Telling, 'stage' | 'cast'>, key: string): string {
  return stage.accounts.get(partnerOf({ cast }, key).key) ?? '';
}

function counselorOf({ stage, cast }: Telling): string {
  return stage.accounts.get(cast.counselor) ?? '';
}
