import type { Role } from '@groundwork/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One person's login, as far as others may know of it: role and name. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') role!: Role;
  @Column('text') name!: string;
}

/** What the other partner must not see of a person (CC-31, CC-48): a row of its own, with policies of its own. Status and times are written by functions of schema `sec` alone. */
@Entity('account_private')
export class AccountPrivateEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') email!: string;
  // Its default stands at first; `app` may not write it with the row.
  @Column({ type: 'text', insert: false }) language!: string;
  @Column({ type: 'boolean', name: 'exit_intro_seen', insert: false }) exitIntroSeen!: boolean;
}
