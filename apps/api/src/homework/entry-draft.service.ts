import { Injectable } from '@nestjs/common';
import type { DraftSaved } from '@groundwork/contract';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { checkDraft } from './entry-answers';
import { readOwn } from './entry-own';
import { pinnedHomework } from './definition';

interface DraftRow {
  homework_id: string;
  homework_version: number;
  wrapped: Buffer;
  clinic_wrapped: Buffer;
}

/** Saves what a partner types, as they type. */
@Injectable()
export class EntryDraftService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves a draft when `version` is still the newest. Works also after the task was ended, so that nothing typed is lost; on a submitted entry it begins a change.
   * @throws ProblemError `not_found`, `invalid`, or `changed_elsewhere` with the newer entry
   */
  save(viewer: Viewer, id: string, version: number, answers: unknown): Promise<z.infer<typeof DraftSaved>> {
    return this.db.write(viewer, async (tx) => {
      const { clinicId } = tx.viewer;
      const [entry] = await tx.query<DraftRow>(
        `select e.homework_id, e.homework_version, k.wrapped, c.wrapped as clinic_wrapped
           from entry e join data_key k on k.clinic_id = $1 and k.owner_id = $2 join clinic_key c on c.clinic_id = $1
          where e.clinic_id = $1 and e.author_id = $2 and e.id = $3`,
        [clinicId, viewer.id, id],
      );
      if (!entry) throw new ProblemError('not_found');
      const kept = checkDraft(pinnedHomework(entry.homework_id, entry.homework_version), answers);
      const key = this.vault.dataKey(entry.wrapped, entry.clinic_wrapped, clinicId, viewer.id);
      const now = this.clock.now();
      const [saved] = await tx.query<{ version: number }>(
        `with saved as (
           update entry_draft set version = version + 1, changed = true, sealed = $4, saved_at = $5
            where clinic_id = $1 and author_id = $2 and entry_id = $3 and version = $6 returning version
         ) select version from saved`,
        [clinicId, viewer.id, id, sealJson(key, kept, sealedAs.draft(id)), now, version],
      );
      if (!saved) throw new ProblemError('changed_elsewhere', { current: await readOwn(tx, this.vault, this.clock, id) });
      return { version: saved.version, savedAt: now.toISOString() };
    });
  }
}
