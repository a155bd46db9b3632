import { Injectable } from '@nestjs/common';
import type { ChangePartner, InvitePartner } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { AccountEntity, AccountPrivateEntity } from '../platform/identity/account.entity';
import { Invitations } from '../platform/identity/invitations';

type NewPartner = z.infer<typeof InvitePartner>;
import { CouplePartnerEntity } from './couple-partner.entity';

/** Partners of a couple: invited one by one, never told of by each other's mail (CC-31). */
@Injectable()
export class PartnerService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly invitations: Invitations,
  ) {}

  /** Adds the second partner and invites them. @throws ProblemError `conflict` when the couple has two or the address is taken */
  invite(viewer: Viewer, coupleId: string, partner: NewPartner): Promise<void> {
    return this.db.write(viewer, (tx) => this.add(tx, coupleId, partner, '/email'));
  }

  /** Sends the invitation again; the link of an earlier one stops working. @throws ProblemError `conflict` when the partner has already joined */
  sendAgain(viewer: Viewer, coupleId: string, partnerId: string): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const [partner] = await tx.query<{ status: string }>(
        `select p.status from couple_partner cp join account_private p on p.clinic_id = cp.clinic_id and p.account_id = cp.account_id
          where cp.clinic_id = $1 and cp.couple_id = $2 and cp.account_id = $3`,
        [tx.viewer.clinicId, coupleId, partnerId],
      );
      if (!partner) throw new ProblemError('not_found');
      if (partner.status !== 'invited') throw new ProblemError('conflict', { detail: 'This partner has already joined.' });
      await this.invitations.send(tx, partnerId);
      await audit(tx, this.clock, 'partner.invite', partnerId, coupleId);
    });
  }

  /** Sets a partner's role in the couple. Homework already given stays. */
  change(viewer: Viewer, coupleId: string, partnerId: string, { roles }: z.infer<typeof ChangePartner>): Promise<void> {
    return this.db.write(viewer, async (tx) => {
      const { affected } = await tx.manager.update(
        CouplePartnerEntity,
        { clinicId: tx.viewer.clinicId, coupleId, accountId: partnerId },
        { roles: [...new Set(roles)] },
      );
      if (affected !== 1) throw new ProblemError('not_found');
      await audit(tx, this.clock, 'partner.roles', partnerId, coupleId);
    });
  }

  /** Each person needs an address of their own. @throws ProblemError `invalid` */
  checkAddresses(partners: readonly NewPartner[]): void {
    const repeated = partners.findIndex(({ email }, index) => partners.slice(0, index).some((other) => other.email === email));
    if (repeated < 0) return;
    throw new ProblemError('invalid', {
      errors: [{ pointer: `/partners/${repeated}/email`, message: 'is the same for both: each partner needs a mail address of their own' }],
    });
  }

  /** Adds a partner to a couple in an open transaction. `pointer`: where the address stands in the body. */
  async add(tx: Tx, coupleId: string, partner: NewPartner, pointer: string): Promise<void> {
    const { clinicId } = tx.viewer;
    const sides = await tx.query<{ side: string | null }>(
      'select cp.side from couple c left join couple_partner cp on cp.clinic_id = c.clinic_id and cp.couple_id = c.id where c.clinic_id = $1 and c.id = $2',
      [clinicId, coupleId],
    );
    if (sides.length === 0) throw new ProblemError('not_found');
    const side = (['a', 'b'] as const).find((free) => !sides.some((taken) => taken.side === free));
    if (!side) throw new ProblemError('conflict', { detail: 'Both partners are already here.' });
    const id = this.clock.id();
    await tx.manager.insert(AccountEntity, { clinicId, id, role: 'partner', name: partner.name });
    await this.addAddress(tx, id, partner.email, pointer);
    await tx.manager.insert(CouplePartnerEntity, { clinicId, coupleId, accountId: id, side, roles: [...new Set(partner.roles)] });
    await this.invitations.send(tx, id);
    await audit(tx, this.clock, 'partner.invite', id, coupleId);
  }

  private async addAddress(tx: Tx, id: string, email: string, pointer: string): Promise<void> {
    try {
      await tx.manager.insert(AccountPrivateEntity, { clinicId: tx.viewer.clinicId, accountId: id, email });
    } catch (error) {
      if (brokenConstraint(error) !== 'account_private_email_key') throw error;
      throw new ProblemError('conflict', {
        detail: 'This mail address is used already. Please ask for another one.',
        errors: [{ pointer, message: 'is used already; please ask for another one' }],
      });
    }
  }
}
