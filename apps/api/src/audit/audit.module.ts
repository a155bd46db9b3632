import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';

/** The log of a clinic: reading and checking it. */
@Module({ controllers: [AuditController], providers: [AuditService] })
export class AuditModule {}
