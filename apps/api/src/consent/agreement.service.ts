import { Injectable } from '@nestjs/common';
import type { Agreement, DiscussAgreement, ReviewAgreement, SignAgreement } from '@groundwork/contract';
import type { z } from 'zod';
import { logReads } from '../platform/access-log';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import type { Which } from './agreement-rows';
import { discuss, endAgreement, acknowledge, review, sign } from './agreement-steps';
import { newestOf, readWordings, type Wordings } from './agreement-wordings';
import { agreementView, type Wording } from './agreement.view';

/** What both sign: proposals, signatures on the exact text, review, end (SA-24, SA-26, CC-43, RS-4). */
@Injectable()
export class AgreementService {
  constructor(
    private readonly db: Db,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** Of the viewer's own couple: proposals first, then what both signed. */
  ofPartner(viewer: Viewer): Promise<{ items: Agreement[] }> {
    return this.db.read(viewer, async (tx) => {
      const [own] = await tx.query<{ couple_id: string }>('select couple_id from couple_partner where clinic_id = $1 and account_id = $2', [
        tx.viewer.clinicId,
        viewer.id,
      ]);
      return { items: own ? await this.list(tx, { coupleId: own.couple_id }) : [] };
    });
  }

  /** For the couple's counselor. @throws ProblemError `not_found` */
  ofCouple(viewer: Viewer, coupleId: string): Promise<{ items: Agreement[] }> {
    return this.db.read(viewer, async (tx) => {
      const known = await tx.query('select 1 from couple where clinic_id = $1 and id = $2', [tx.viewer.clinicId, coupleId]);
      if (known.length === 0) throw new ProblemError('not_found');
      return { items: await this.list(tx, { coupleId }) };
    });
  }

  /** The newest wording on an entry. @throws ProblemError `not_found` when there is none that the viewer may read */
  ofEntry(viewer: Viewer, entryId: string): Promise<Agreement> {
    return this.db.read(viewer, (tx) => this.newest(tx, entryId));
  }

  /** Signs the text that the viewer was shown. @throws ProblemError `not_found`, `changed_elsewhere` with the newer text, `conflict` when it is signed or its days have passed */
  sign(viewer: Viewer, entryId: string, { revision, textHash, name }: z.infer<typeof SignAgreement>): Promise<Agreement> {
    return this.db.write(viewer, async (tx) => {
      const { wording, wordings } = await this.held(tx, entryId, (one) => one.row.revision === revision && one.hash === textHash);
      await sign(tx, this.clock, { wording, ...wordings }, name);
      await audit(tx, this.clock, 'agreement.sign', entryId, wording.row.couple_id);
      return this.newest(tx, entryId);
    });
  }

  /** Says that one wants to talk about it first. @throws ProblemError `not_found`, `changed_elsewhere`, `conflict` when it is signed by both */
  discuss(viewer: Viewer, entryId: string, { revision }: z.infer<typeof DiscussAgreement>): Promise<Agreement> {
    return this.db.write(viewer, async (tx) => {
      const { wording } = await this.held(tx, entryId, (one) => one.row.revision === revision);
      await discuss(tx, this.clock, wording);
      await audit(tx, this.clock, 'agreement.discuss', entryId, wording.row.couple_id);
      return this.newest(tx, entryId);
    });
  }

  /** Ends it at once; nobody has to say why, and the other partner sees only that it ended (SA-24). @throws ProblemError `not_found`, `conflict` when it is over */
  end(viewer: Viewer, id: string): Promise<Agreement> {
    return this.step(viewer, id, 'agreement.end', (tx) => endAgreement(tx, this.clock, id));
  }

  /** Was looked at again and stays, until the next day to look at it. @throws ProblemError `not_found`, `conflict` when it isn't in force, `invalid` */
  review(viewer: Viewer, id: string, { reviewOn }: z.infer<typeof ReviewAgreement>): Promise<Agreement> {
    return this.step(viewer, id, 'agreement.review', (tx) => review(tx, this.clock, id, reviewOn));
  }

  /** The counselor has read the text on surveillance; only then is it in force (SA-26). @throws ProblemError `not_found`, `conflict`, `gate_closed` unless the gate is clear */
  acknowledge(viewer: Viewer, id: string): Promise<Agreement> {
    return this.step(viewer, id, 'agreement.acknowledge', (tx) => acknowledge(tx, this.clock, id));
  }

  private async step(viewer: Viewer, id: string, action: string, take: (tx: Tx) => Promise<void>): Promise<Agreement> {
    try {
      return await this.db.write(viewer, async (tx) => {
        const [found] = await tx.query<{ entry_id: string; couple_id: string }>(
          'select entry_id, couple_id from agreement where clinic_id = $1 and id = $2',
          [tx.viewer.clinicId, id],
        );
        if (!found) throw new ProblemError('not_found');
        await take(tx);
        await audit(tx, this.clock, action, id, found.couple_id);
        const wordings = await this.read(tx, { entryId: found.entry_id });
        const after = wordings.all.find(({ row }) => 'id' in row && row.id === id);
        if (!after) throw new ProblemError('not_found');
        return this.view(tx, after, wordings);
      });
    } catch (error) {
      if (brokenConstraint(error) === 'agreement_step') throw new ProblemError('conflict', { detail: 'That is not possible any more.' });
      if (brokenConstraint(error) === 'agreement_days')
        throw new ProblemError('invalid', {
          errors: [{ pointer: '/reviewOn', message: 'must be a day in the next 90 days, before it ends' }],
        });
      throw error;
    }
  }

  /** The wording that somebody means to sign or talk about, kept as it is until the transaction ends. */
  private async held(tx: Tx, entryId: string, meant: (wording: Wording) => boolean): Promise<{ wording: Wording; wordings: Wordings }> {
    await tx.query('select sec.hold_proposal($1)', [entryId]);
    const wordings = await this.read(tx, { entryId });
    const wording = newestOf(wordings);
    if (!wording) throw new ProblemError('not_found');
    if (!meant(wording)) throw new ProblemError('changed_elsewhere', { current: this.view(tx, wording, wordings) });
    return { wording, wordings };
  }

  private async newest(tx: Tx, entryId: string): Promise<Agreement> {
    const wordings = await this.read(tx, { entryId });
    const wording = newestOf(wordings);
    if (!wording) throw new ProblemError('not_found');
    return this.view(tx, wording, wordings);
  }

  private async list(tx: Tx, which: Which): Promise<Agreement[]> {
    const wordings = await this.read(tx, which);
    return wordings.all.map((wording) => this.view(tx, wording, wordings));
  }

  /** Words of a proposal are an entry's, and reading them is noted (CC-18); what both signed is as much the reader's. */
  private async read(tx: Tx, which: Which): Promise<Wordings> {
    const wordings = await readWordings(tx, this.vault, which, this.clock);
    const others = wordings.all.filter(({ row }) => !('id' in row) && row.author_id !== tx.viewer.id).map(({ row }) => row);
    const [first] = others;
    if (first) {
      const read = others.map((row) => ({ id: row.entry_id, authorId: row.author_id }));
      await logReads(tx, this.clock, first.couple_id, read);
    }
    return wordings;
  }

  private view(tx: Tx, wording: Wording, { today, key }: Wordings): Agreement {
    if (!key) throw new Error('the couple has no data key');
    return agreementView(wording, { id: tx.viewer.id, role: tx.viewer.role, today, key });
  }
}
