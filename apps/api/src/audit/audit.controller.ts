import { Controller, Get, Query } from '@nestjs/common';
import { AuditCheck, AuditCheckQuery, AuditEntries, AuditHeads, AuditQuery, AuditReads, AuditReadsQuery } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { AuditService } from './audit.service';

/** The clinic's log, for its admin. */
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @Route({
    access: ['admin'],
    summary: 'Acts in the clinic, newest first: who, what kind, when; couples by code',
    query: AuditQuery,
    answer: AuditEntries,
  })
  list(@Who() viewer: Viewer, @Query() query: z.infer<typeof AuditQuery>) {
    return this.audit.list(viewer, query);
  }

  @Get('reads')
  @Route({ access: ['admin'], summary: 'How often staff read in couples’ records, by day', query: AuditReadsQuery, answer: AuditReads })
  reads(@Who() viewer: Viewer, @Query() query: z.infer<typeof AuditReadsQuery>) {
    return this.audit.reads(viewer, query);
  }

  @Get('heads')
  @Route({ access: ['admin'], summary: 'Signed heads of the log to keep elsewhere: the last of each day', answer: AuditHeads })
  heads(@Who() viewer: Viewer) {
    return this.audit.heads(viewer);
  }

  @Get('check')
  @Route({
    access: ['admin'],
    summary: 'Check a stretch of the log for rows changed, missing, inserted or reordered',
    query: AuditCheckQuery,
    answer: AuditCheck,
  })
  check(@Who() viewer: Viewer, @Query() query: z.infer<typeof AuditCheckQuery>) {
    return this.audit.check(viewer, query);
  }
}
