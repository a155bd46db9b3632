import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeProgrammeCopy, NewProgrammeCopy, Programmes, ProgrammeCopies, ProgrammeCopy, SendProgrammeCopy } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, IfMatch, Route, Who } from '../platform/http/route';
import { ProgrammeSendService } from './programme-send.service';
import { ProgrammeService } from './programme.service';

@Controller()
export class ProgrammeController {
  constructor(
    private readonly programmes: ProgrammeService,
    private readonly sending: ProgrammeSendService,
  ) {}

  @Get('programmes')
  @Route({ access: ['counselor'], summary: 'Homework in an order that makes sense', answer: Programmes })
  list(@Who() viewer: Viewer) {
    return this.programmes.list(viewer);
  }

  @Get('couples/:id/programmes')
  @Route({ access: ['counselor'], summary: 'Programmes adapted for a couple, drafts and sent ones', answer: ProgrammeCopies })
  copies(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.programmes.copies(viewer, coupleId);
  }

  @Post('couples/:id/programmes')
  @Route({
    access: ['counselor'],
    summary: 'Begin to adapt a programme for a couple; nothing is given yet',
    body: NewProgrammeCopy,
    answer: ProgrammeCopy,
    status: 201,
    idempotent: 'optional',
  })
  make(
    @Who() viewer: Viewer,
    @Param('id') coupleId: string,
    @Body() body: z.infer<typeof NewProgrammeCopy>,
    @ActKey() key: string | undefined,
  ) {
    return this.programmes.make(viewer, coupleId, body, key);
  }

  @Get('programmes/:id')
  @Route({ access: ['counselor'], summary: 'A programme adapted for a couple, with what stands in its way', answer: ProgrammeCopy })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.programmes.get(viewer, id);
  }

  @Put('programmes/:id')
  @Route({ access: ['counselor'], summary: 'Save what was adapted', body: ChangeProgrammeCopy, answer: ProgrammeCopy, ifMatch: true })
  change(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof ChangeProgrammeCopy>) {
    return this.programmes.change(viewer, id, version, body);
  }

  @Delete('programmes/:id')
  @Route({ access: ['counselor'], summary: 'Throw a draft away' })
  drop(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.programmes.drop(viewer, id);
  }

  @Post('programmes/:id/send')
  @Route({
    access: ['counselor'],
    summary: 'Give all of it at once; again answers with what was given',
    body: SendProgrammeCopy,
    answer: ProgrammeCopy,
    status: 200,
    ifMatch: true,
  })
  send(
    @Who() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { gateReason }: z.infer<typeof SendProgrammeCopy>,
  ) {
    return this.sending.send(viewer, id, version, gateReason);
  }
}
