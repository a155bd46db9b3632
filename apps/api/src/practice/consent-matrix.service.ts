import { Injectable } from '@nestjs/common';
import type { ConsentMatrix, ConsentRow } from '@groundwork/contract';
import { Clock } from '../platform/clock';
import { Db, type Viewer } from '../platform/database/db';
import { pinnedHomework } from '../platform/definitions';
import { reviewCouple } from './review-couple';

interface Row {
  homework_id: string;
  version: number;
  key: string;
  author_id: string;
  counselor: number;
  report: number;
  newest: string;
}

/** F12: what the counselor may see and print now, by homework, part and person. */
@Injectable()
export class ConsentMatrixService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Nothing is opened for it, and what is not shared is in no count. @throws ProblemError `not_found` */
  read(viewer: Viewer, coupleId: string): Promise<ConsentMatrix> {
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const rows = await tx.query<Row>(
        `with e as materialized (
           select id, author_id, homework_id, homework_version, submitted_at from entry where clinic_id = $1 and couple_id = $2 and submitted_at is not null
         )
         select e.homework_id, max(e.homework_version) as version, s.key, e.author_id, count(*)::int as counselor, (count(*) filter (where s.report))::int as report,
                max((e.submitted_at at time zone $3)::date)::text as newest
           from sec.sharing((select array_agg(id) from e)) s join e on e.id = s.entry_id
          where s.counselor group by e.homework_id, s.key, e.author_id`,
        [tx.viewer.clinicId, coupleId, couple.timeZone],
      );
      const people = couple.partners.map(({ id }) => id);
      return {
        partners: couple.partners.map(({ id, name }) => ({ id, name })),
        rows: [...Map.groupBy(rows, ({ homework_id, key }) => `${homework_id} ${key}`).values()]
          .flatMap((mine) => rowOf(mine, people))
          .sort((one, other) => one.homeworkId.localeCompare(other.homeworkId)),
        at: this.clock.now().toISOString(),
      };
    });
  }
}

function rowOf(mine: readonly Row[], people: readonly string[]): ConsentRow[] {
  const [first] = mine;
  if (!first) return [];
  const homework = pinnedHomework(first.homework_id, first.version);
  const part = homework.parts[first.key];
  if (!part) return [];
  const { report } = part.ceiling;
  const cells = people.map((partnerId) => {
    const row = mine.find(({ author_id }) => author_id === partnerId);
    return { partnerId, counselor: row?.counselor ?? 0, report: row?.report ?? 0, ceiling: report, newest: row?.newest ?? null };
  });
  return [{ homeworkId: homework.id, title: homework.title, part: part.label, cells }];
}
