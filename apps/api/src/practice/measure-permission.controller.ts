import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ClinicMeasure, ClinicMeasures, MeasureWords, NewMeasurePermission } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { MeasurePermissionService } from './measure-permission.service';

const admin = ['admin'] as const;

/** Leave to use measures. */
@Controller('clinic/measures')
export class MeasurePermissionController {
  constructor(private readonly permissions: MeasurePermissionService) {}

  @Get()
  @Route({ access: admin, summary: 'Measures, their licences and what the clinic has recorded', answer: ClinicMeasures })
  list(@Who() viewer: Viewer) {
    return this.permissions.list(viewer);
  }

  @Put(':key/permission')
  @Route({ access: admin, summary: 'Record who gave permission, and when', body: NewMeasurePermission, answer: ClinicMeasure })
  record(@Who() viewer: Viewer, @Param('key') key: string, @Body() body: z.infer<typeof NewMeasurePermission>) {
    return this.permissions.record(viewer, key, body);
  }

  @Delete(':key/permission')
  @Route({ access: admin, summary: 'End a permission; what was answered stays' })
  end(@Who() viewer: Viewer, @Param('key') key: string) {
    return this.permissions.end(viewer, key);
  }

  @Put(':key/items')
  @Route({ access: admin, summary: 'Enter or import the words of a questionnaire', body: MeasureWords, answer: ClinicMeasure })
  enter(@Who() viewer: Viewer, @Param('key') key: string, @Body() body: z.infer<typeof MeasureWords>) {
    return this.permissions.enter(viewer, key, body);
  }
}
