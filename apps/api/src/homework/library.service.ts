import { Injectable } from '@nestjs/common';
import type { ClinicLibrary, ExampleFigures, Library } from '@groundwork/contract';
import { exampleFigures, type Homework, library } from '@groundwork/homework';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { homeworkHere, ownHomework } from '../platform/definitions';
import { ProblemError } from '../platform/http/problem-error';
import { homeworkByLeave, inClinicWords } from '../platform/measure-leave';
import { libraryMarks } from './library-marks';
import { cardOf, clinicItem, forPartner, type PartnerHomework } from './library.view';

/** The homework that can be given, and one definition of it. */
@Injectable()
export class LibraryService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The latest version of each homework that can be given: the catalog, measures this clinic has leave for, and what it made itself; without what it retired. */
  list(viewer: Viewer): Promise<Library> {
    return this.db.read(viewer, async (tx) => {
      const marks = await libraryMarks(tx);
      const open = (await everything(tx)).filter(({ id }) => marks.decisions.get(id)?.decision !== 'retired');
      return { items: open.map((homework) => cardOf(homework, marks)) };
    });
  }

  /** The same for admins: titles and decisions, nothing clinical. */
  clinicList(viewer: Viewer): Promise<ClinicLibrary> {
    return this.db.read(viewer, async (tx) => {
      const marks = await libraryMarks(tx);
      return { items: (await everything(tx)).map((homework) => clinicItem(homework, marks)) };
    });
  }

  /** The clinic approves or retires a homework, or takes back what it said. What runs is untouched. @throws ProblemError `not_found` */
  decide(viewer: Viewer, homeworkId: string, decision: 'approved' | 'retired' | null): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      if (!(await everything(tx)).some(({ id }) => id === homeworkId)) throw new ProblemError('not_found');
      if (decision === null)
        await tx.query('delete from library_decision where clinic_id = $1 and homework_id = $2', [clinicId, homeworkId]);
      else
        await tx.query(
          `insert into library_decision (clinic_id, homework_id, decision, decided_by, decided_at) values ($1, $2, $3, $4, $5)
             on conflict (clinic_id, homework_id) do update set decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
          [clinicId, homeworkId, decision, viewer.id, this.clock.now()],
        );
      await audit(tx, this.clock, `library.${decision ?? 'undecided'}`, null);
    });
  }

  /** Marks a homework as the counselor's favourite, or takes the mark away; again changes nothing. @throws ProblemError `not_found` */
  favour(viewer: Viewer, homeworkId: string, wanted: boolean): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const values = [tx.viewer.clinicId, viewer.id, homeworkId];
      if (!wanted) {
        await tx.query('delete from favourite_homework where clinic_id = $1 and account_id = $2 and homework_id = $3', values);
        return;
      }
      if (!(await everything(tx)).some(({ id }) => id === homeworkId)) throw new ProblemError('not_found');
      await tx.query(
        'insert into favourite_homework (clinic_id, account_id, homework_id) values ($1, $2, $3) on conflict do nothing',
        values,
      );
    });
  }

  /** Pictures of one version from its own examples, in the clinic's words for the roles. @throws ProblemError `not_found` */
  example(viewer: Viewer, id: string, version: string, theme: 'light' | 'dark'): Promise<ExampleFigures> {
    return this.db.read(viewer, async (tx) => {
      const definition = await versionHere(tx, id, version);
      const [clinic] = await tx.query<{ role_labels: Record<'hurt' | 'involved', string> }>(
        'select role_labels from clinic where id = $1',
        [tx.viewer.clinicId],
      );
      const labels = clinic ? ([clinic.role_labels.hurt, clinic.role_labels.involved] as const) : undefined;
      return { items: exampleFigures(definition, theme, labels ? { labels } : {}) };
    });
  }

  /** One version: whole for counselors; for a partner the part a form needs, and only if it was assigned to them or the other partner shares what they wrote in it. @throws ProblemError `not_found` */
  get(viewer: Viewer, id: string, version: string): Promise<Homework | PartnerHomework> {
    return this.db.read(viewer, async (tx) => {
      const definition = await versionHere(tx, id, version);
      if (viewer.role === 'counselor') return definition;
      // Row security shows a partner the other's entries only where a part is shared with them.
      const known = await tx.query(
        `select 1 from assignment_partner p join assignment a on a.clinic_id = p.clinic_id and a.id = p.assignment_id
          where p.clinic_id = $1 and p.account_id = $2 and a.homework_id = $3 and a.homework_version = $4 and p.begins_on is not null
         union all select 1 from entry where clinic_id = $1 and author_id <> $2 and homework_id = $3 and homework_version = $4 limit 1`,
        [tx.viewer.clinicId, viewer.id, definition.id, definition.version],
      );
      if (known.length === 0) throw new ProblemError('not_found');
      return forPartner(definition);
    });
  }
}

/** @throws ProblemError `not_found` */
async function versionHere(tx: Tx, id: string, version: string): Promise<Homework> {
  const found = /^\d{1,6}$/.test(version) ? await homeworkHere(tx, id, Number(version)) : undefined;
  if (!found) throw new ProblemError('not_found');
  return inClinicWords(tx, tx.viewer.clinicId, found);
}

/** What there is in this clinic, retired or not. */
async function everything(tx: Tx): Promise<Homework[]> {
  const { clinicId } = tx.viewer;
  return [...library(), ...(await homeworkByLeave(tx, clinicId)), ...(await ownHomework(tx, clinicId))];
}
