import { Injectable } from '@nestjs/common';
import type { Matches } from '@groundwork/contract';
import type { z } from 'zod';
import { Vault } from '../platform/crypto/vault';
import { Db, type Viewer } from '../platform/database/db';
import { homeworkHere } from '../platform/definitions';
import { tokensOf } from './match-tokens';
import { ownCouple } from './together-rows';

/** Steps to which both said yes (S60). */
@Injectable()
export class MatchService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
  ) {}

  /** What both said yes to, in the order of the homework, while both take part; empty for every other reason, none of which can be told from another. */
  list(viewer: Viewer, homeworkId: string): Promise<z.infer<typeof Matches>> {
    return this.db.read(viewer, async (tx) => {
      const homework = await homeworkHere(tx, homeworkId);
      const group = homework?.match && homework.fields[homework.match.field];
      const step = homework?.match && group?.kind === 'group' ? group.fields[homework.match.step] : undefined;
      const couple = await ownCouple(tx);
      if (!couple || step?.kind !== 'choice') return { items: [] };
      const both = await tx.query<{ token: Buffer }>('select m as token from sec.matches($1) m', [homeworkId]);
      const steps = Object.keys(step.options);
      const tokens = await tokensOf(tx, this.vault, couple.id, homeworkId, steps);
      return {
        items: steps.flatMap((key, index) =>
          both.some(({ token }) => tokens[index]?.equals(token)) ? [{ step: key, label: step.options[key] ?? key }] : [],
        ),
      };
    });
  }
}
