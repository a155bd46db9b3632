import {
  type BoundaryAnswer,
  boundaryGridTexts,
  coreMeasures,
  type HomeworkTask,
  type Respected,
  respectedAnswers,
  type TrendEntry,
} from '@groundwork/chart';
import { type Answers, nameOf, findHomework, referencesIn, type Homework } from '@groundwork/homework';
import { DateTime } from 'luxon';
import { type OpenedPart, openParts } from '../platform/crypto/open-parts';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import type { ReviewCouple } from './review-couple';

/** What the figures of one couple are drawn from: only parts the viewer may read now, and dates. */
export interface Numbers {
  partners: readonly {
    label: string;
    tasks: readonly HomeworkTask[];
    checkIns: readonly TrendEntry[];
    reviews: readonly BoundaryAnswer[];
  }[];
  /** Days of sessions that were not called off. */
  sessions: readonly string[];
  boundaries: readonly { id: string; text: string }[];
  /** Every entry that was opened. */
  read: readonly { id: string; authorId: string }[];
}

interface Asked {
  coupleId: string;
  couple: ReviewCouple;
  /** First and last day. */
  from: string;
  to: string;
}

/** Reads and opens them. */
export async function readNumbers(tx: Tx, vault: Vault, { coupleId, couple, from, to }: Asked): Promise<Numbers> {
  const zone = couple.timeZone;
  const since = DateTime.fromISO(from, { zone }).toJSDate();
  const tasks = await tx.query<HomeworkTask & { person: string }>(
    `select account_id as person, due_on::text as due, (done_at at time zone $5)::date::text as submitted from task
      where clinic_id = $1 and couple_id = $2 and due_on between $3 and $4 and state <> 'ended'`,
    [tx.viewer.clinicId, coupleId, from, to, zone],
  );
  const sessions = await tx.query<{ day: string }>(
    `select distinct (starts_at at time zone $3)::date::text as day from session where clinic_id = $1 and couple_id = $2 and state <> 'cancelled' order by 1`,
    [tx.viewer.clinicId, coupleId, zone],
  );
  const checkIns = await openParts(tx, vault, { coupleId, homeworkId: 'S25', key: 'ratings', since });
  const reviews = await openParts(tx, vault, { coupleId, homeworkId: 'S56', key: 'review', since });
  const boundaries = await namedBoundaries(tx, vault, coupleId, reviews);
  const day = (part: OpenedPart) => DateTime.fromJSDate(part.submittedAt, { zone }).toISODate() ?? '';
  return {
    partners: couple.partners.map(({ id, name }) => ({
      label: name,
      tasks: tasks.filter(({ person }) => person === id).map(({ due, submitted }) => ({ due, submitted })),
      checkIns: checkIns.filter(({ authorId }) => authorId === id).map((part) => ({ date: day(part), values: ratings(part.answers) })),
      reviews: reviews.filter(({ authorId }) => authorId === id).flatMap((part) => respected(part, day(part))),
    })),
    sessions: sessions.map((session) => session.day),
    boundaries: boundaries.names,
    read: [...checkIns, ...reviews, ...boundaries.read].map(({ entryId, authorId }) => ({ id: entryId, authorId })),
  };
}

function ratings(answers: Answers): TrendEntry['values'] {
  return Object.fromEntries(coreMeasures.flatMap((measure) => (typeof answers[measure] === 'number' ? [[measure, answers[measure]]] : [])));
}

function respected({ answers }: OpenedPart, date: string): BoundaryAnswer[] {
  const items = Array.isArray(answers['boundaries']) ? (answers['boundaries'] as readonly Answers[]) : [];
  return items.flatMap((item) => {
    const answer = respectedAnswers.find((one): one is Respected => one === item['respected']);
    return answer && typeof item['boundary'] === 'string' ? [{ boundary: item['boundary'], date, respected: answer }] : [];
  });
}

/** The boundaries reviewed. One whose words aren't shared has its row without them: the review was shared, its words were not. */
async function namedBoundaries(
  tx: Tx,
  vault: Vault,
  coupleId: string,
  reviews: readonly OpenedPart[],
): Promise<{ names: { id: string; text: string }[]; read: OpenedPart[] }> {
  const ids = [...new Set(reviews.flatMap((part) => referencesIn(homework('S56', part).fields, part.answers)).map(({ id }) => id))];
  if (ids.length === 0) return { names: [], read: [] };
  const read = await openParts(tx, vault, { coupleId, homeworkId: 'S55', key: 'boundary', entryIds: ids });
  const text = (id: string) => {
    const part = read.find(({ entryId }) => entryId === id);
    return part ? nameOf(homework('S55', part), part.answers) : boundaryGridTexts.unnamed;
  };
  return { names: ids.map((id) => ({ id, text: text(id) })), read };
}

function homework(id: string, { homeworkVersion }: OpenedPart): Homework {
  const found = findHomework(id, homeworkVersion);
  if (!found) throw new Error(`the catalog has no ${id} version ${homeworkVersion}`);
  return found;
}
