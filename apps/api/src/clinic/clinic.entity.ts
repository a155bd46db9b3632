import type { ClinicSettings } from '@groundwork/contract';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The tenant and its settings. */
@Entity('clinic')
export class ClinicEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('jsonb', { name: 'role_labels' }) roleLabels!: ClinicSettings['roleLabels'];
  @Column('text', { name: 'exit_url' }) exitUrl!: string;
  @Column('jsonb') help!: ClinicSettings['help'];
  @Column('int') version!: number;
}
