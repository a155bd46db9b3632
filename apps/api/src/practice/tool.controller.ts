import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeToolEntry, NewToolEntry, ToolEntries, ToolEntry } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, IfMatch, Route, Who } from '../platform/http/route';
import { ToolService } from './tool.service';

const counselor = ['counselor'] as const;

@Controller()
export class ToolController {
  constructor(private readonly tools: ToolService) {}

  @Get('couples/:id/tools')
  @Route({ access: counselor, summary: 'The counselor’s own forms about a couple, newest first', answer: ToolEntries })
  list(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.tools.list(viewer, coupleId);
  }

  @Post('couples/:id/tools')
  @Route({ access: counselor, summary: 'Fill in a form', body: NewToolEntry, answer: ToolEntry, status: 201, idempotent: 'optional' })
  add(@Who() viewer: Viewer, @Param('id') coupleId: string, @Body() body: z.infer<typeof NewToolEntry>, @ActKey() key: string | undefined) {
    return this.tools.add(viewer, coupleId, body, key);
  }

  @Put('tools/:id')
  @Route({ access: counselor, summary: 'Change a form', body: ChangeToolEntry, answer: ToolEntry, ifMatch: true })
  change(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof ChangeToolEntry>) {
    return this.tools.change(viewer, id, version, body);
  }
}
