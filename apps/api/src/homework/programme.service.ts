import { Injectable } from '@nestjs/common';
import type {
  ChangeProgrammeCopy,
  NewProgrammeCopy,
  Programmes,
  ProgrammeCopies,
  ProgrammeCopy,
  ProgrammeItem,
} from '@groundwork/contract';
import { findHomework, personRole, planFor, programmes } from '@groundwork/homework';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { concernsOf, definitionsOf } from './programme-check';
import { contracted, type CopyRow, copyRow, copyRows, openItems, programmeOf, runningNow, sealItems } from './programme-copy';
import { copiesView, copyView, programmesView } from './programme.view';
import { receivingCouple } from './receiving-couple';

/** Programmes, and the copies of them that a counselor adapts for a couple. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  /** Opens a transaction all the same: it checks that the sign-in still holds. */
  list(viewer: Viewer): Promise<Programmes> {
    return this.db.read(viewer, () => Promise.resolve(programmesView(programmes)));
  }

  /** Newest first. @throws ProblemError `not_found` */
  copies(viewer: Viewer, coupleId: string): Promise<ProgrammeCopies> {
    return this.db.read(viewer, async (tx) => {
      await receivingCouple(tx, coupleId);
      return copiesView(await copyRows(tx, coupleId));
    });
  }

  get(viewer: Viewer, id: string): Promise<ProgrammeCopy> {
    return this.db.read(viewer, async (tx) => this.view(tx, await copyRow(tx, id)));
  }

  /** A draft with days and people as the programme has them. @throws ProblemError `not_found` */
  make(viewer: Viewer, coupleId: string, body: z.infer<typeof NewProgrammeCopy>, key?: string): Promise<ProgrammeCopy> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.add(viewer, id, coupleId, body),
      (id) => this.get(viewer, id),
    );
  }

  /** Puts the counselor's version of it in its place. @throws ProblemError `changed_elsewhere`, `conflict` when it was sent */
  change(viewer: Viewer, id: string, version: number, { items }: z.infer<typeof ChangeProgrammeCopy>): Promise<ProgrammeCopy> {
    return this.db.write(viewer, async (tx) => {
      const row = await this.openDraft(tx, id, version);
      checkKeys(items);
      const next = { id, coupleId: row.couple_id, version: version + 1 };
      await tx.query('update programme_copy set sealed = $3, version = $4, changed_at = $5 where clinic_id = $1 and id = $2', [
        tx.viewer.clinicId,
        id,
        await sealItems(tx, this.vault, next, items),
        next.version,
        this.clock.now(),
      ]);
      return this.view(tx, await copyRow(tx, id));
    });
  }

  /** Throws a draft away. What was sent stays. @throws ProblemError `conflict` when it was sent */
  drop(viewer: Viewer, id: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const row = await copyRow(tx, id, true);
      if (row.sent_at) throw new ProblemError('conflict', { detail: 'This programme was sent. You can end its homework one by one.' });
      await tx.query('delete from programme_copy where clinic_id = $1 and id = $2', [tx.viewer.clinicId, id]);
    });
  }

  /** A draft to work on, locked. @throws ProblemError `changed_elsewhere`, `conflict` */
  async openDraft(tx: Tx, id: string, version: number): Promise<CopyRow> {
    const row = await copyRow(tx, id, true);
    if (row.sent_at) throw new ProblemError('conflict', { detail: 'This programme was sent.' });
    if (row.version !== version) throw new ProblemError('changed_elsewhere', { current: await this.view(tx, row) });
    return row;
  }

  async view(tx: Tx, row: CopyRow): Promise<ProgrammeCopy> {
    const couple = await receivingCouple(tx, row.couple_id);
    const items = await openItems(tx, this.vault, row);
    const definitions = await definitionsOf(tx, items);
    const concerns = row.sent_at ? [] : await concernsOf(tx, this.clock, couple, items, definitions, null);
    const running = row.sent_at ? [] : await runningNow(tx, couple.id, this.clock.today(couple.timeZone));
    return copyView(row, { items, couple, definitions, concerns, running });
  }

  private add(
    viewer: Viewer,
    id: string,
    coupleId: string,
    { programmeId, startsOn }: z.infer<typeof NewProgrammeCopy>,
  ): Promise<ProgrammeCopy> {
    return this.db.write(viewer, async (tx) => {
      const couple = await receivingCouple(tx, coupleId);
      const programme = programmeOf(programmeId);
      const people = couple.partners.map((partner) => ({ id: partner.id, role: personRole(partner.roles) }));
      const plan = planFor(programme, people, startsOn, (homework) => findHomework(homework)?.roles);
      await tx.query(
        'insert into programme_copy (clinic_id, id, couple_id, programme_id, programme_version, sealed, made_by) values ($1, $2, $3, $4, $5, $6, $7)',
        [
          tx.viewer.clinicId,
          id,
          coupleId,
          programme.id,
          programme.version,
          await sealItems(tx, this.vault, { id, coupleId, version: 1 }, plan.map(contracted)),
          viewer.id,
        ],
      );
      await audit(tx, this.clock, 'programme.make', id, coupleId);
      return this.view(tx, await copyRow(tx, id));
    });
  }
}

/** @throws ProblemError `invalid` when a key stands for two items, or something waits for an item that is not there */
function checkKeys(items: readonly ProgrammeItem[]): void {
  const keys = items.map(({ key }) => key);
  const errors = items.flatMap(({ key, after }, index) => [
    ...(keys.indexOf(key) < index ? [{ pointer: `/items/${index}/key`, message: 'is there twice' }] : []),
    ...(after !== null && (after.key === key || !keys.includes(after.key))
      ? [{ pointer: `/items/${index}/after/key`, message: 'is not another item' }]
      : []),
  ]);
  if (errors.length > 0) throw new ProblemError('invalid', { errors });
}
