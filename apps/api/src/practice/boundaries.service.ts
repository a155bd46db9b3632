import { Injectable } from '@nestjs/common';
import { Boundary } from '@groundwork/contract';
import type { Boundaries } from '@groundwork/contract';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { Clock } from '../platform/clock';
import { type OpenedPart, openParts } from '../platform/crypto/open-parts';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { reviewCouple } from './review-couple';

const states = Boundary.shape.status.options;

/** Shared boundaries (S55) of a couple. */
@Injectable()
export class BoundariesService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** By status, within it oldest first. @throws ProblemError `not_found` */
  list(viewer: Viewer, coupleId: string): Promise<z.infer<typeof Boundaries>> {
    return this.db.read(viewer, async (tx) => {
      const couple = await reviewCouple(tx, coupleId);
      const parts = await openParts(tx, this.vault, { coupleId, homeworkId: 'S55', key: 'boundary' });
      await logReads(
        tx,
        this.clock,
        coupleId,
        parts.map(({ entryId, authorId }) => ({ id: entryId, authorId })),
      );
      const items = parts.map((part) => boundary(part, couple.partners.find(({ id }) => id === part.authorId)?.roles ?? []));
      return { items: items.sort((one, other) => states.indexOf(one.status) - states.indexOf(other.status)) };
    });
  }
}

function boundary({ entryId, authorId, answers }: OpenedPart, role: z.infer<typeof Boundary>['role']): z.infer<typeof Boundary> {
  return Boundary.parse({
    id: entryId,
    authorId,
    status: answers['status'],
    text: answers['text'],
    whose: answers['whose'],
    reviewOn: answers['review_on'] ?? null,
    role,
  });
}
