import { Injectable } from '@nestjs/common';
import { boundaryGrid, coreMeasures, coreTrend, type Figure, type FigureTheme, homeworkDone } from '@groundwork/chart';
import type { Figures, FiguresQuery } from '@groundwork/contract';
import { addDays } from '@groundwork/homework';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { type Numbers, readNumbers } from './figures-numbers';
import { reviewCouple } from './review-couple';

/** Figures of one couple for its counselor, computed after row security from what is shared now (catalog 1.10). */
@Injectable()
export class FiguresService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** F1, F2 and F10, those of which there is something to show. @throws ProblemError `not_found` */
  draw(viewer: Viewer, coupleId: string, { weeks, theme }: z.infer<typeof FiguresQuery>): Promise<z.infer<typeof Figures>> {
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const to = this.clock.today(couple.timeZone);
      const from = addDays(to, 1 - 7 * weeks);
      const numbers = await readNumbers(tx, this.vault, { coupleId, couple, from, to });
      await logReads(tx, this.clock, coupleId, numbers.read);
      const window = { from, to, theme };
      return { items: [done(numbers, window), trend(numbers, window), grid(numbers, window)].filter((figure) => figure !== null) };
    });
  }
}

interface Window {
  from: string;
  to: string;
  theme: FigureTheme;
}

function done({ partners, sessions }: Numbers, window: Window): Figure | null {
  return homeworkDone({ ...window, partners: partners.map(({ label, tasks }) => ({ label, tasks })), sessions });
}

function trend({ partners, sessions }: Numbers, window: Window): Figure | null {
  const series = partners.map(({ label, checkIns }) => ({ label, entries: checkIns, reader: 'counselor' as const }));
  return coreTrend({ ...window, measures: coreMeasures, partners: series, marks: sessions.map((date) => ({ date, kind: 'session' })) });
}

function grid({ partners, boundaries }: Numbers, { from, to, theme }: Window): Figure | null {
  const panels = partners.map(({ label, reviews }) => ({ label, answers: reviews, reader: 'counselor' as const }));
  return boundaryGrid({ from: from.slice(0, 7), to: to.slice(0, 7), theme, boundaries, partners: panels });
}
