import { Injectable } from '@nestjs/common';
import type { NewResponse, Response } from '@groundwork/contract';
import { type Answers, type Homework, personRole, type ResponseForm, type Role } from '@groundwork/homework';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { sealedAs } from '../platform/crypto/sealed-as';
import { sealJson, Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { readExchanges } from '../platform/exchange/read-exchanges';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { pinnedHomework } from './definition';
import { checkForm } from './entry-answers';
import { checkReferences } from './entry-references';
import { addResponse, changeResponse, checkAnswered, type Hook, hookOf, hookOfResponse, takeBackResponse } from './response-rows';

/** What is written on entries after they were sent: marks, answers, "noticed". It belongs to who wrote it. */
@Injectable()
export class ResponseService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError `not_found`, `invalid`, or `conflict` when the entry takes none now, or has this one already */
  add(viewer: Viewer, entryId: string, body: z.infer<typeof NewResponse>, key?: string): Promise<Response> {
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.write(viewer, id, entryId, body),
      (id) => this.db.read(viewer, async (tx) => this.view(tx, await hookOfResponse(tx, id), id)),
    );
  }

  private write(viewer: Viewer, id: string, entryId: string, { form, on, answers }: z.infer<typeof NewResponse>): Promise<Response> {
    return this.db.write(viewer, async (tx) => {
      const entry = await hookOf(tx, entryId);
      const homework = pinnedHomework(entry.homework_id, entry.homework_version);
      const asked = formOf(homework, form, entry.author_id === viewer.id);
      if ((asked.on === undefined) !== (on === null))
        throw new ProblemError('invalid', {
          errors: [{ pointer: '/on', message: on === null ? 'has to name what is answered' : 'answers nothing here' }],
        });
      if (!entry.sharing) throw new ProblemError('conflict', { detail: 'Your clinic has paused sharing for now.' });
      if (on !== null) await checkAnswered(tx, entryId, on);
      const kept = await this.checked(tx, entry, asked, answers);
      const dataKey = await this.vault.keyFor(tx, tx.viewer.clinicId, viewer.id);
      const sealed = sealJson(dataKey, kept, sealedAs.response(id, 1));
      await addResponse(tx, entry, { id, form, on, asked, sealed, now: this.clock.now() });
      await audit(tx, this.clock, 'response.add', id, entry.couple_id);
      return this.view(tx, entry, id);
    });
  }

  /** Other words in the place of own ones. @throws ProblemError `not_found`, `invalid`, or `conflict` when it stands as it is */
  change(viewer: Viewer, id: string, answers: Answers): Promise<Response> {
    return this.db.write(viewer, async (tx) => {
      const entry = await hookOfResponse(tx, id);
      const asked = formOf(pinnedHomework(entry.homework_id, entry.homework_version), entry.form, entry.author_id === viewer.id);
      const kept = await this.checked(tx, entry, asked, answers);
      const dataKey = await this.vault.keyFor(tx, tx.viewer.clinicId, viewer.id);
      const sealed = sealJson(dataKey, kept, sealedAs.response(id, entry.response_revision + 1));
      await changeResponse(tx, id, entry.response_revision, sealed, this.clock.now());
      await audit(tx, this.clock, 'response.change', id, entry.couple_id);
      return this.view(tx, entry, id);
    });
  }

  /** Takes back own words, also while nothing is shared. @throws ProblemError `not_found`, `conflict` when it stands as it is */
  async takeBack(viewer: Viewer, id: string): Promise<void> {
    await this.db.write(viewer, async (tx) => {
      const coupleId = await takeBackResponse(tx, id, this.clock.now());
      await audit(tx, this.clock, 'response.take-back', id, coupleId);
    });
  }

  private async checked(tx: Tx, { roles, time_zone }: Hook, asked: ResponseForm, answers: unknown): Promise<Answers> {
    const kept = checkForm(asked, personRole(roles as Role[]), this.clock.today(time_zone), answers);
    await checkReferences(tx, asked, kept);
    return kept;
  }

  private async view(tx: Tx, entry: Hook, id: string): Promise<Response> {
    const homework = pinnedHomework(entry.homework_id, entry.homework_version);
    const read = await readExchanges(tx, this.vault, this.clock, [{ id: entry.id, homework }]);
    const response = read.get(entry.id)?.responses.find((one) => one.id === id);
    if (!response) throw new ProblemError('not_found');
    return response;
  }
}

/** @throws ProblemError `invalid` for a form that the homework does not have, or not for this side */
function formOf({ responses = {} }: Homework, key: string, own: boolean): ResponseForm {
  const form = Object.hasOwn(responses, key) ? responses[key] : undefined;
  if (!form || form.by === (own ? 'other' : 'author'))
    throw new ProblemError('invalid', {
      errors: [{ pointer: '/form', message: form ? 'is for your partner to answer' : 'is not asked for here' }],
    });
  return form;
}
