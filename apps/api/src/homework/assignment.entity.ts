import type { Audience, Schedule } from '@groundwork/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Homework given to one partner or both. The pin (homework and version) is written once. */
@Entity('assignment')
export class AssignmentEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('text', { name: 'homework_id' }) homeworkId!: string;
  @Column('int', { name: 'homework_version' }) homeworkVersion!: number;
  @Column('jsonb') schedule!: Schedule;
  @Column('date', { name: 'starts_on' }) startsOn!: string;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column({ type: 'uuid', name: 'after_assignment', nullable: true, update: false }) afterAssignment!: string | null;
  @Column({ type: 'int', name: 'after_days', update: false }) afterDays!: number;
  @Column('boolean', { name: 'until_next_session' }) untilNextSession!: boolean;
  @Column('bytea', { name: 'note_sealed', nullable: true }) noteSealed!: Buffer | null;
  @Column('text', { array: true }) requested!: Audience[];
  @Column('uuid', { name: 'assigned_by' }) assignedBy!: string;
  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true, insert: false }) endedAt!: Date | null;
  @Column({ type: 'int', insert: false }) version!: number;
}

/** To whom it was given. */
@Entity('assignment_partner')
export class AssignmentPartnerEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid', { name: 'assignment_id' }) assignmentId!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
}
