import { Module } from '@nestjs/common';
import { SafetyController } from './safety.controller';
import { SafetyService } from './safety.service';
import { ToolController } from './tool.controller';
import { ToolService } from './tool.service';

/** What is the counselor's alone: the safety gate, quiet flags, own forms. */
@Module({ controllers: [SafetyController, ToolController], providers: [SafetyService, ToolService] })
export class SafetyModule {}
