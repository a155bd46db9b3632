import { Injectable } from '@nestjs/common';
import { consentWordingVersion } from '@groundwork/consent';
import type { ChangeSharing, OwnEntry } from '@groundwork/contract';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { readOwn } from './entry-own';
import { lockCouple } from './entry-submission';
import { withinCeilings } from './entry-switches';
import { pinnedHomework } from './definition';
import { raiseFlagsOfPart } from './quiet-flags';

interface PartRow {
  id: string;
  couple_id: string;
  revision: number;
  homework_id: string;
  homework_version: number;
}

/** One switch of one part: the author's decision, in force from the next read on (CC-04, CC-21). */
@Injectable()
export class EntrySharingService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Grants or withdraws; the answer lists the documents already made, which withdrawing does not undo (CC-22). @throws ProblemError `not_found`, `invalid` */
  change(viewer: Viewer, id: string, { part: key, audience, granted }: z.infer<typeof ChangeSharing>): Promise<OwnEntry> {
    return this.db.write(viewer, async (tx) => {
      // In the order in which a submit takes its locks, so that the two never wait for each other.
      lockCouple(tx);
      await tx.query('select 1 from entry where clinic_id = $1 and author_id = $2 and id = $3 for update', [
        tx.viewer.clinicId,
        viewer.id,
        id,
      ]);
      const before = await readOwn(tx, this.vault, this.clock, id);
      const [part] = await tx.query<PartRow>(
        'select id, couple_id, revision, homework_id, homework_version from entry_part where clinic_id = $1 and author_id = $2 and entry_id = $3 and key = $4',
        [tx.viewer.clinicId, viewer.id, id, key],
      );
      if (!part)
        throw new ProblemError('invalid', {
          errors: [
            {
              pointer: '/part',
              message: before.revision > 0 ? 'is not a part of this entry' : 'can be shared once the entry is submitted',
            },
          ],
        });
      const switches = { counselor: false, partner: false, report: false, [audience]: granted };
      const write = () =>
        tx.query(
          `insert into grant_event (clinic_id, id, part_id, entry_id, author_id, couple_id, audience, granted, text_version, part_revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            tx.viewer.clinicId,
            this.clock.id(),
            part.id,
            id,
            viewer.id,
            part.couple_id,
            audience,
            granted,
            consentWordingVersion,
            part.revision,
          ],
        );
      const homework = pinnedHomework(part.homework_id, part.homework_version);
      await withinCeilings(homework, { [key]: switches }, write, () => '/audience');
      if (audience === 'counselor' && granted) await raiseFlagsOfPart(tx, this.clock, this.vault, homework, { id: part.id, entryId: id });
      return readOwn(tx, this.vault, this.clock, id);
    });
  }
}
