import type { CoupleRole } from '@groundwork/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A partner's place in a couple, with their roles in it. */
@Entity('couple_partner')
export class CouplePartnerEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'couple_id' }) coupleId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') side!: 'a' | 'b';
  @Column('text', { array: true }) roles!: CoupleRole[];
}
