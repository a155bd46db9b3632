import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AcknowledgeFlag, ChangeSafety, NewContact, PauseSharing, QuietFlag, Safety } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { SafetyService } from './safety.service';

const counselor = ['counselor'] as const;

@Controller()
export class SafetyController {
  constructor(private readonly safety: SafetyService) {}

  @Get('couples/:id/safety')
  @Route({ access: counselor, summary: 'The safety panel of a couple', answer: Safety })
  get(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.safety.get(viewer, coupleId);
  }

  @Put('couples/:id/safety')
  @Route({ access: counselor, summary: 'Set safety gate and stage; “stop” also pauses sharing', body: ChangeSafety, answer: Safety })
  set(@Who() viewer: Viewer, @Param('id') coupleId: string, @Body() body: z.infer<typeof ChangeSafety>) {
    return this.safety.set(viewer, coupleId, body);
  }

  @Post('couples/:id/contacts')
  @Route({
    access: counselor,
    summary: 'Note that a partner was seen alone',
    body: NewContact,
    answer: Safety,
    status: 201,
    idempotent: 'optional',
  })
  addContact(
    @Who() viewer: Viewer,
    @Param('id') coupleId: string,
    @Body() body: z.infer<typeof NewContact>,
    @ActKey() key: string | undefined,
  ) {
    return this.safety.addContact(viewer, coupleId, body, key);
  }

  @Put('couples/:id/pause')
  @Route({ access: counselor, summary: 'Pause what partners share with each other, or go on', body: PauseSharing, answer: Safety })
  pause(@Who() viewer: Viewer, @Param('id') coupleId: string, @Body() body: z.infer<typeof PauseSharing>) {
    return this.safety.pause(viewer, coupleId, body);
  }

  @Post('flags/:id/acknowledgement')
  @Route({ access: counselor, summary: 'Say what was done about a quiet flag', body: AcknowledgeFlag, answer: QuietFlag, status: 200 })
  acknowledge(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof AcknowledgeFlag>) {
    return this.safety.acknowledge(viewer, id, body);
  }
}
