import { Controller, Get } from '@nestjs/common';
import { Caseload } from '@groundwork/contract';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { CaseloadService } from './caseload.service';

@Controller('couples')
export class CaseloadController {
  constructor(private readonly caseload: CaseloadService) {}

  @Get()
  @Route({ access: ['counselor'], summary: 'The caseload: every couple one holds, next session first', answer: Caseload })
  list(@Who() viewer: Viewer) {
    return this.caseload.list(viewer);
  }
}
