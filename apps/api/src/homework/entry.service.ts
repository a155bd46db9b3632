import { Injectable } from '@nestjs/common';
import type { OwnEntries, OwnEntry, ReferenceChoices } from '@groundwork/contract';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { firstAnswers } from './entry-beginning';
import { readOwn, readOwnPage } from './entry-own';
import { referenceChoices } from './entry-references';
import { pinnedHomework, takesManyEntries } from './definition';

interface TaskRow {
  state: 'open' | 'done' | 'ended';
  couple_id: string;
  assignment_id: string;
  due_on: string;
  homework_id: string;
  homework_version: number;
}

/** Own entries: begun from a task, listed, read, dropped while they are drafts. */
@Injectable()
export class EntryService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Begins an entry. A task that takes one entry has one, whatever the key; a list or practice takes a new one per key. @throws ProblemError `not_found`, `task_ended` */
  begin(viewer: Viewer, taskId: string, key: string): Promise<OwnEntry> {
    return this.db.write(viewer, async (tx) => {
      const [task] = await tx.query<TaskRow>(
        'select state, couple_id, assignment_id, due_on::text, homework_id, homework_version from task where clinic_id = $1 and account_id = $2 and id = $3',
        [tx.viewer.clinicId, tx.viewer.id, taskId],
      );
      if (!task) throw new ProblemError('not_found');
      const homework = pinnedHomework(task.homework_id, task.homework_version);
      const createKey = takesManyEntries(homework) ? `${taskId}|${key}` : `${taskId}|`;
      const known = await this.idOf(tx, createKey);
      if (known) return readOwn(tx, this.vault, this.clock, known);
      if (task.state === 'ended') throw new ProblemError('task_ended');
      const dataKey = await this.vault.keyFor(tx, tx.viewer.clinicId, tx.viewer.id);
      const first = await firstAnswers(tx, this.vault, homework, task);
      await this.insert(tx, taskId, task, createKey, (id) => first && sealJson(dataKey, first, sealedAs.draft(id)));
      // Of two that began at once, both read the one that is there.
      const id = await this.idOf(tx, createKey);
      if (!id) throw new ProblemError('conflict');
      return readOwn(tx, this.vault, this.clock, id);
    });
  }

  list(viewer: Viewer, page: { cursor?: string | undefined; limit: number; homeworkId?: string | undefined }): Promise<z.infer<typeof OwnEntries>> {
    return this.db.read(viewer, (tx) => readOwnPage(tx, this.vault, this.clock, page));
  }

  get(viewer: Viewer, id: string): Promise<OwnEntry> {
    return this.db.read(viewer, (tx) => readOwn(tx, this.vault, this.clock, id));
  }

  /** Drops a draft that was never submitted. @throws ProblemError `not_found`, or `conflict` for a submitted one: that is withdrawn, not dropped (CC-25) */
  async drop(viewer: Viewer, id: string): Promise<void> {
    await this.db.write(viewer, async (tx) => {
      const [entry] = await tx.query<{ revision: number }>(
        'select revision from entry where clinic_id = $1 and author_id = $2 and id = $3 for update',
        [tx.viewer.clinicId, tx.viewer.id, id],
      );
      if (!entry) throw new ProblemError('not_found');
      if (entry.revision > 0)
        throw new ProblemError('conflict', { detail: 'What was submitted stays in your history. You can take back who may read it.' });
      await tx.query('delete from entry where clinic_id = $1 and author_id = $2 and id = $3', [tx.viewer.clinicId, tx.viewer.id, id]);
    });
  }

  /** Entries of a list to point at from another homework. */
  references(viewer: Viewer, homeworkId: string): Promise<z.infer<typeof ReferenceChoices>> {
    return this.db.read(viewer, async (tx) => ({ items: await referenceChoices(tx, this.vault, this.clock, homeworkId) }));
  }

  private async idOf(tx: Tx, createKey: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>('select id from entry where clinic_id = $1 and author_id = $2 and create_key = $3', [
      tx.viewer.clinicId,
      tx.viewer.id,
      createKey,
    ]);
    return row?.id;
  }

  private async insert(tx: Tx, taskId: string, task: TaskRow, createKey: string, sealed: (id: string) => Buffer | null): Promise<void> {
    const id = this.clock.id();
    await tx.query(
      `with begun as (
         insert into entry (clinic_id, id, task_id, couple_id, author_id, homework_id, homework_version, create_key) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id
       ) insert into entry_draft (clinic_id, entry_id, author_id, couple_id, saved_at, sealed) select $1, id, $5, $4, $9, $10 from begun`,
      [
        tx.viewer.clinicId,
        id,
        taskId,
        task.couple_id,
        tx.viewer.id,
        task.homework_id,
        task.homework_version,
        createKey,
        this.clock.now(),
        sealed(id),
      ],
    );
  }
}
