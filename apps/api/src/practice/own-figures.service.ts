import { Injectable } from '@nestjs/common';
import type { Figure } from '@groundwork/chart';
import type { OwnFiguresQuery } from '@groundwork/contract';
import { addDays, type FigureSource, library, marksIn, numberedFigures, picturesOf, type Role } from '@groundwork/homework';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { homeworkHere } from '../platform/definitions';
import { readFigureEntries } from './figure-rows';
import { wantedOf } from './figure-wanted';

/** Figures that hold nothing but the viewer's own: no gap, no rate with another's marks, nothing both did together (CC-15). */
const own = ['F2', 'F6', 'F7', 'F9', 'F11'];

/** Homework that marks days on every chart: hard times and small wins. */
const marking = library().filter(({ figures }) => figures.some(({ figure, fields }) => figure === 'F2' && fields));

/** A partner's own history of one homework, from own entries and own responses alone. */
@Injectable()
export class OwnFiguresService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Those of which there is something to show; none for homework that does not exist or draws nothing. */
  draw(viewer: Viewer, { homeworkId, weeks, theme }: z.infer<typeof OwnFiguresQuery>): Promise<{ items: Figure[] }> {
    return this.db.read(viewer, async (tx) => {
      const homework = await homeworkHere(tx, homeworkId);
      const [person] = await tx.query<{ time_zone: string; name: string; side: 'a' | 'b' | null; roles: Role[] | null }>(
        `select l.time_zone, a.name, p.side, p.roles from account a join clinic l on l.id = a.clinic_id
           left join couple_partner p on p.clinic_id = a.clinic_id and p.account_id = a.id
          where a.clinic_id = $1 and a.id = $2`,
        [tx.viewer.clinicId, viewer.id],
      );
      if (!homework || !person) return { items: [] };
      const to = this.clock.today(person.time_zone);
      const from = addDays(to, 1 - 7 * weeks);
      const first = person.side !== 'b';
      const { entries } = await readFigureEntries(tx, this.vault, {
        of: { authorId: viewer.id },
        wanted: wantedOf([homework, ...marking.filter((one) => one.id !== homework.id)], [...own, 'pictures']),
        since: from,
        timeZone: person.time_zone,
        people: first ? [viewer.id] : ['', viewer.id],
      });
      const me = { label: person.name, roles: person.roles ?? [], reader: 'author' as const };
      const nobody = { label: '', roles: [], reader: 'other' as const };
      const source: FigureSource = {
        theme,
        from,
        to,
        people: first ? [me] : [nobody, me],
        entries: entries.filter((entry) => entry.homework.id === homeworkId),
        marks: marksIn(entries.filter((entry) => entry.homework.id !== homeworkId)),
      };
      return { items: [...numberedFigures(source, own), ...picturesOf(homework, source)] };
    });
  }
}
