import type { NewDocument } from '@groundwork/contract';
import type { z } from 'zod';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A document as it was asked for; what becomes of it, the worker writes. */
@Entity('document')
export class DocumentEntity {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'couple_id' }) coupleId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text') code!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') paper!: z.infer<typeof NewDocument>['paper'];
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_to' }) periodTo!: string;
  @Column('text', { array: true }) lines!: string[];
  @Column('uuid', { name: 'requested_by' }) requestedBy!: string;
}
