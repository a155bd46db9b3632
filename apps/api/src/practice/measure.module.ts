import { Module } from '@nestjs/common';
import { MeasureController } from './measure.controller';
import { MeasurePermissionController } from './measure-permission.controller';
import { MeasurePermissionService } from './measure-permission.service';
import { MeasureService } from './measure.service';

/** Published scales: what was measured, and leave to use them. */
@Module({ controllers: [MeasureController, MeasurePermissionController], providers: [MeasureService, MeasurePermissionService] })
export class MeasureModule {}
