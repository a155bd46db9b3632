import { Injectable } from '@nestjs/common';
import type { FiguresQuery, PlacedFigure } from '@groundwork/contract';
import { addDays, type FigureEntry, type FigureSource, figuresOf, nameOf, referencesIn } from '@groundwork/homework';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { openParts } from '../platform/crypto/open-parts';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { homeworkHere, pinnedHomework } from '../platform/definitions';
import { readAround } from './figure-marks';
import { readFigureEntries } from './figure-rows';
import { drawDone, homeworksHere, wantedOf } from './figure-wanted';
import { placed } from './figure.view';
import { everyTotal } from './figure-totals';
import { reviewCouple } from './review-couple';

/** Promises of the four weeks before count to the first week of a rate (F4). */
const BEFORE = 28;

/** Figures of one couple for its counselor, computed after row security from what is shared now (catalog 1.10). */
@Injectable()
export class FiguresService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** The numbered figures and what homework draws of itself, those of which there is something to show. @throws ProblemError `not_found` */
  draw(viewer: Viewer, coupleId: string, { weeks, theme, only }: z.infer<typeof FiguresQuery>): Promise<{ items: PlacedFigure[] }> {
    const asked = only?.split(',');
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const { timeZone } = couple;
      const to = this.clock.today(timeZone);
      const from = addDays(to, 1 - 7 * weeks);
      const people = couple.partners.map(({ id }) => id);
      const wanted = wantedOf(await homeworksHere(tx), asked);
      const around = await readAround(tx, this.vault, coupleId, timeZone);
      const { entries, read } = await readFigureEntries(tx, this.vault, {
        of: { coupleId },
        wanted,
        since: addDays(from, -BEFORE),
        timeZone,
        people,
      });
      const named = await this.named(tx, coupleId, entries);
      const measured = draws(asked, 'F11') ? await everyTotal(tx, this.vault, coupleId, people) : null;
      await logReads(tx, this.clock, coupleId, [...read, ...named.read, ...(measured?.read ?? [])]);
      const source: FigureSource = {
        theme,
        from,
        to,
        people: couple.partners.map(({ name, roles }) => ({ label: name, roles, reader: 'counselor' as const })),
        entries,
        marks: around.marks,
        ...(around.since !== undefined && { since: around.since }),
        ...(measured && { totals: measured.totals, reliable: measured.reliable }),
        nameOf: (id) => named.names.get(id),
      };
      const sessions = around.marks.flatMap(({ kind, date }) => (kind === 'session' ? [date] : []));
      const done = draws(asked, 'F1') ? await drawDone(tx, { coupleId, couple, from, to, theme }, sessions) : null;
      const homeworks = wanted.map(({ homework }) => homework);
      const drawn = [...(done ? [done] : []), ...figuresOf(homeworks, source, asked)];
      return { items: drawn.map((figure) => placed(figure, homeworks)) };
    });
  }

  /** Words of the entries that others point at, as far as they are shared; one whose words are not keeps its row without them. */
  private async named(tx: Tx, coupleId: string, entries: readonly FigureEntry[]) {
    const pointing = entries.flatMap(({ homework, answers }) => referencesIn(homework.fields, answers));
    const names = new Map<string, string>();
    const read: { id: string; authorId: string }[] = [];
    for (const [to, references] of Map.groupBy(pointing, (reference) => reference.to)) {
      const latest = await homeworkHere(tx, to);
      const ids = [...new Set(references.map(({ id }) => id))];
      if (!latest?.list) continue;
      for (const part of await openParts(tx, this.vault, { coupleId, homeworkId: to, entryIds: ids })) {
        const homework = pinnedHomework(to, part.homeworkVersion);
        if (!homework.list || !Object.hasOwn(part.answers, homework.list.name)) continue;
        names.set(part.entryId, nameOf(homework, part.answers));
        read.push({ id: part.entryId, authorId: part.authorId });
      }
    }
    return { names, read };
  }
}

const draws = (asked: readonly string[] | undefined, figure: string) => asked === undefined || asked.includes(figure);
