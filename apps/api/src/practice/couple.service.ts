import { Injectable } from '@nestjs/common';
import type { Couple, OpenCouple } from '@groundwork/contract';
import type { z } from 'zod';
import { audit } from '../platform/audit';
import { Clock } from '../platform/clock';
import { Vault } from '../platform/crypto/vault';
import { Db, type Tx, type Viewer } from '../platform/database/db';
import { brokenConstraint } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';
import { once } from '../platform/once';
import { coupleCode } from './couple-code';
import { type CoupleRow, coupleView } from './couple.view';
import { PartnerService } from './partner.service';

/** Codes are drawn from 600,000; that many in a row being taken means something else is wrong. */
const tries = 8;

/** Opening and reading couples. */
@Injectable()
export class CoupleService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
    private readonly partners: PartnerService,
  ) {}

  /** @throws ProblemError `not_found` */
  get(viewer: Viewer, id: string): Promise<Couple> {
    return this.db.read(viewer, (tx) => this.read(tx, id));
  }

  /** Opens a couple, which its counselor holds from then on, and invites each partner named, each by a mail of their own. @throws ProblemError `invalid` when both have the same address, `conflict` when one is taken (CC-31) */
  async open(viewer: Viewer, body: z.infer<typeof OpenCouple>, key?: string): Promise<Couple> {
    this.partners.checkAddresses(body.partners);
    return once(
      this.clock,
      viewer,
      key,
      (id) => this.openAs(viewer, id, body),
      (id) => this.get(viewer, id),
    );
  }

  private async openAs(viewer: Viewer, id: string, body: z.infer<typeof OpenCouple>): Promise<Couple> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.write(viewer, (tx) => this.add(tx, id, body));
      } catch (error) {
        if (brokenConstraint(error) !== 'couple_clinic_id_code_key' || attempt === tries) throw error;
      }
    }
  }

  private async add(tx: Tx, id: string, body: z.infer<typeof OpenCouple>): Promise<Couple> {
    await tx.query('select sec.open_couple($1, $2)', [id, coupleCode(this.clock.id())]);
    await this.vault.keyFor(tx, tx.viewer.clinicId, id);
    await audit(tx, this.clock, 'couple.open', id, id);
    for (const [index, partner] of body.partners.entries()) await this.partners.add(tx, id, partner, `/partners/${index}/email`);
    return this.read(tx, id);
  }

  private async read(tx: Tx, id: string): Promise<Couple> {
    const [row] = await tx.query<CoupleRow>(coupleById, [tx.viewer.clinicId, id, this.clock.now()]);
    if (!row) throw new ProblemError('not_found');
    return coupleView(row);
  }
}

const coupleById = `
select c.id, c.code, c.status, c.opened_at, n.id as next_id, n.starts_at as next_at,
  (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'roles', cp.roles, 'status', p.status, 'email', p.email) order by cp.side), '[]')
     from couple_partner cp
     join account a on a.clinic_id = cp.clinic_id and a.id = cp.account_id
     join account_private p on p.clinic_id = cp.clinic_id and p.account_id = cp.account_id
    where cp.clinic_id = c.clinic_id and cp.couple_id = c.id) as partners
from couple c
left join lateral (
  select s.id, s.starts_at from session s
   where s.clinic_id = c.clinic_id and s.couple_id = c.id and s.state = 'planned' and s.starts_at >= $3 order by s.starts_at limit 1
) n on true
where c.clinic_id = $1 and c.id = $2`;
