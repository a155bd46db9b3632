import type { Session } from '@groundwork/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A counselling session of a couple. The summary is sealed with the couple's key. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('int') minutes!: number;
  @Column('text') place!: Session['place'];
  @Column('uuid', { array: true }) attendees!: string[];
  @Column('text', { array: true }) topics!: Session['topics'];
  @Column('bytea', { name: 'summary_sealed', nullable: true }) summarySealed!: Buffer | null;
  @Column('text') state!: Session['state'];
  @Column('uuid', { name: 'planned_by' }) plannedBy!: string;
  @Column('int') version!: number;
}
