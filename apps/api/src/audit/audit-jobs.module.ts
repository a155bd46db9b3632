import { Module } from '@nestjs/common';
import { SealingService } from './sealing.service';

/** Sealing the log, in the worker. */
@Module({ providers: [SealingService], exports: [SealingService] })
export class AuditJobsModule {}
