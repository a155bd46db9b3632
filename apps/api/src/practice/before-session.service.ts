import { Injectable } from '@nestjs/common';
import type { BeforeSession } from '@groundwork/contract';
import { addDays, type Homework, library, nameOf } from '@groundwork/homework';
import { DateTime } from 'luxon';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { pinnedHomework } from '../platform/definitions';
import { agreementsDue, newsSince, sessionsAround } from './before-rows';
import { BeforeView } from './before-session.view';
import { readFigureEntries, type Wanted } from './figure-rows';
import { reviewCouple } from './review-couple';

/** F15: one page before a session. */
@Injectable()
export class BeforeSessionService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** What is new, asked, unanswered, to be looked at again, and the dates ahead; only of what is shared with the counselor. @throws ProblemError `not_found` */
  read(viewer: Viewer, coupleId: string): Promise<BeforeSession> {
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const { timeZone } = couple;
      const today = this.clock.today(timeZone);
      const people = couple.partners.map(({ id }) => id);
      const around = await sessionsAround(tx, coupleId, this.clock.now());
      const news = await newsSince(tx, coupleId, around.since);
      const agreed = await agreementsDue(tx, coupleId, addDays(today, 14));
      const which = { of: { coupleId }, wanted: library().flatMap(wantedBefore), since: today, timeZone, people };
      const { entries, read } = await readFigureEntries(tx, this.vault, which);
      await logReads(tx, this.clock, coupleId, read);
      const view = new BeforeView(entries, people, today);
      const byAgreement = agreed.map((row): BeforeSession['reviews'][number] => {
        const homework = pinnedHomework(row.homework_id, row.homework_version);
        const entry = entries.find(({ id }) => id === row.entry_id);
        const ends = row.ends_on !== null && row.ends_on <= row.review_on;
        const words = entry ? nameOf(entry.homework, entry.answers) : homework.title;
        const on = ends ? (row.ends_on ?? row.review_on) : row.review_on;
        return {
          entryId: row.entry_id,
          authorId: row.author_id,
          homeworkId: homework.id,
          title: homework.title,
          words,
          on,
          due: ends ? 'end' : 'review',
        };
      });
      const reviews = [...byAgreement, ...view.reviews(new Set(agreed.map(({ entry_id }) => entry_id)))];
      const since = around.since && DateTime.fromJSDate(around.since, { zone: timeZone }).toISODate();
      return {
        since: around.since?.toISOString() ?? null,
        next: around.next?.toISOString() ?? null,
        news: news.map(({ version, ...row }) => ({ ...row, title: pinnedHomework(row.homeworkId, version).title })),
        questions: view.questions(since),
        needs: view.needs(),
        reviews: reviews.sort((one, other) => one.on.localeCompare(other.on)),
        dates: view.dates(),
      };
    });
  }
}

/** What the page reads of a homework: the parts of the fields that F15 names, and the words that name an entry. */
function wantedBefore(homework: Homework): Wanted[] {
  const use = homework.figures.find(({ figure }) => figure === 'F15');
  if (!use) return [];
  const names = [...(use.fields ?? []), ...(homework.list ? [homework.list.name, homework.list.status ?? homework.list.name] : [])];
  const parts = Object.entries(homework.parts).flatMap(([key, { fields }]) => (fields.some((name) => names.includes(name)) ? [key] : []));
  return [{ homework, needs: { parts, responses: use.responses ?? [], counts: false }, everyAge: true }];
}
