import { Injectable } from '@nestjs/common';
import type { Library } from '@groundwork/contract';
import { type Homework, library } from '@groundwork/homework';
import type { z } from 'zod';
import { Db, type Viewer } from '../platform/database/db';
import { homeworkHere, ownHomework } from '../platform/definitions';
import { ProblemError } from '../platform/http/problem-error';
import { homeworkByLeave, inClinicWords } from '../platform/measure-leave';
import { cardOf, forPartner, type PartnerHomework } from './library.view';

/** The homework that can be given, and one definition of it. */
@Injectable()
export class LibraryService {
  constructor(private readonly db: Db) {}

  /** The latest version of each homework, what the clinic made itself first, and the measures that it has leave to use. */
  list(viewer: Viewer): Promise<z.infer<typeof Library>> {
    return this.db.read(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const here = [...(await ownHomework(tx, clinicId)), ...library(), ...(await homeworkByLeave(tx, clinicId))];
      return { items: here.map(cardOf) };
    });
  }

  /** One version: whole for counselors; for a partner the part a form needs, and only if it was assigned to them or the other partner shares what they wrote in it. @throws ProblemError `not_found` */
  get(viewer: Viewer, id: string, version: string): Promise<Homework | PartnerHomework> {
    return this.db.read(viewer, async (tx) => {
      const found = /^\d{1,6}$/.test(version) ? await homeworkHere(tx, id, Number(version)) : undefined;
      if (!found) throw new ProblemError('not_found');
      const definition = await inClinicWords(tx, tx.viewer.clinicId, found);
      if (viewer.role === 'counselor') return definition;
      // Row security shows a partner the other's entries only where a part is shared with them.
      const known = await tx.query(
        `select 1 from assignment_partner p join assignment a on a.clinic_id = p.clinic_id and a.id = p.assignment_id
          where p.clinic_id = $1 and p.account_id = $2 and a.homework_id = $3 and a.homework_version = $4
         union all select 1 from entry where clinic_id = $1 and author_id <> $2 and homework_id = $3 and homework_version = $4 limit 1`,
        [tx.viewer.clinicId, viewer.id, definition.id, definition.version],
      );
      if (known.length === 0) throw new ProblemError('not_found');
      return forPartner(definition);
    });
  }
}
