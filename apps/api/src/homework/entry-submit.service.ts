import { Injectable } from '@nestjs/common';
import type { OwnEntry, SubmitEntry, Switches } from '@groundwork/contract';
import { audiences } from '@groundwork/consent';
import { type Answers, hasExchange, type Homework, personRole, splitIntoParts, type Role } from '@groundwork/homework';
import type { z } from 'zod';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { ProblemError } from '../platform/http/problem-error';
import { checkAnswers } from './entry-answers';
import { readOwn } from './entry-own';
import { isBlocked, refreshBlocked } from './entry-blocking';
import { checkCapped, checkDrawn, checkJoint, closingOf } from './entry-limits';
import { checkReferences } from './entry-references';
import {
  lockToSubmit,
  partsBefore,
  type PartBefore,
  type ToSubmit,
  writeSubmission,
  type NewGrant,
  type NewPart,
} from './entry-submission';
import { checkPartNames, withinCeilings } from './entry-switches';
import { ownView } from './entry.view';
import { pinnedHomework, takesManyEntries } from './definition';
import { keepYeses } from './match-tokens';
import { raiseFlags } from './quiet-flags';

const off: Switches = { counselor: false, partner: false, report: false };

/** Submits entries: first time and again. */
@Injectable()
export class EntrySubmitService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * Submits answers and who may read them. The same key again is the same submit. A part whose words did not change keeps its revision, so that readers of other parts notice nothing.
   * @throws ProblemError `not_found`, `invalid`, `task_ended` (an entry submitted before can still be changed), or `changed_elsewhere` with the newer entry
   */
  submit(viewer: Viewer, id: string, version: number, key: string, body: z.infer<typeof SubmitEntry>): Promise<OwnEntry> {
    return this.db.write(viewer, async (tx) => {
      const entry = await lockToSubmit(tx, id);
      if (!entry) throw new ProblemError('not_found');
      if (entry.submit_key === key) return readOwn(tx, this.vault, this.clock, id);
      if (entry.version !== version)
        throw new ProblemError('changed_elsewhere', { current: await readOwn(tx, this.vault, this.clock, id) });
      if (entry.task_state === 'ended' && entry.revision === 0) throw new ProblemError('task_ended');
      const homework = pinnedHomework(entry.homework_id, entry.homework_version);
      const answers = checkAnswers(homework, personRole(entry.roles as Role[]), this.clock.today(entry.time_zone), body.answers);
      checkPartNames(homework, body.sharing);
      await checkReferences(tx, homework, answers);
      await checkJoint(tx, homework, entry.couple_id, body.sharing);
      checkDrawn(homework, answers, entry.assignment_id, entry.due_on);
      const capped = checkCapped(homework, answers, body.sharing);
      const blocked = await isBlocked(tx, this.vault, homework, entry, answers);
      const now = this.clock.now();
      await this.write(tx, entry, { key, now, homework, answers, sharing: body.sharing, capped, blocked });
      await keepYeses(tx, this.vault, homework, entry, answers);
      await refreshBlocked(tx, this.vault, homework, entry.couple_id);
      raiseFlags(tx, this.clock, homework, id, answers);
      if (entry.revision > 0 || hasExchange(homework)) return readOwn(tx, this.vault, this.clock, id);
      // Nobody can have read or answered it yet, so all of it is known.
      const state = { ...entry, revision: 1, version: entry.version + 1, changed: false, saved_at: now, submitted_at: now };
      return ownView(state, {
        answers,
        parts: Object.keys(homework.parts).map((name) => ({ key: name, switches: body.sharing[name] ?? off })),
      });
    });
  }

  private async write(tx: Tx, entry: ToSubmit, { key, now, homework, answers, sharing, capped, blocked }: Submit): Promise<void> {
    const dataKey = this.vault.dataKey(entry.wrapped, entry.clinic_wrapped, tx.viewer.clinicId, tx.viewer.id);
    const before = entry.revision > 0 ? await partsBefore(tx, entry.id) : [];
    const revision = entry.revision + 1;
    const parts: NewPart[] = [];
    const grants: NewGrant[] = [];
    const recapped: { id: string; capped: boolean }[] = [];
    for (const [name, value] of Object.entries(splitIntoParts(homework, answers))) {
      const old = before.find((part) => part.key === name);
      const partId = old?.id ?? this.clock.id();
      const unchanged = old !== undefined && sameWords(old, value, dataKey);
      if (!unchanged)
        parts.push({
          id: partId,
          key: name,
          sealed: sealJson(dataKey, value, sealedAs.part(partId, revision)).toString('base64'),
          capped: capped.has(name),
        });
      else if (old.capped !== capped.has(name)) recapped.push({ id: partId, capped: capped.has(name) });
      const wanted = sharing[name] ?? off;
      for (const audience of audiences)
        if (wanted[audience] || old?.[audience] === true)
          grants.push({
            id: this.clock.id(),
            part: partId,
            audience,
            granted: wanted[audience],
            revision: unchanged ? old.revision : revision,
          });
    }
    const closesTask = !takesManyEntries(homework);
    const closesAt = closingOf(homework, answers, entry.time_zone);
    const done = await withinCeilings(homework, sharing, () =>
      writeSubmission(tx, { entry, key, revision, now, auditId: this.clock.id(), closesTask, parts, grants, recapped, closesAt, blocked }),
    );
    // The task was ended while this waited: nothing of it stays.
    if (!done && entry.revision === 0) throw new ProblemError('task_ended');
  }
}

interface Submit {
  key: string;
  now: Date;
  homework: Homework;
  answers: Answers;
  sharing: Record<string, Switches>;
  capped: ReadonlySet<string>;
  blocked: boolean;
}

function sameWords(old: PartBefore, value: unknown, key: Buffer): boolean {
  return JSON.stringify(openJson(key, old.sealed, sealedAs.part(old.id, old.revision))) === JSON.stringify(value);
}
