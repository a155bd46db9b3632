import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeSession, PlanSession, Session, Sessions } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, IfMatch, Route, Who } from '../platform/http/route';
import { SessionService } from './session.service';

@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Get('couples/:id/sessions')
  @Route({ access: ['counselor'], summary: 'Sessions of a couple, newest first', answer: Sessions })
  list(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.sessions.list(viewer, id);
  }

  @Post('couples/:id/sessions')
  @Route({ access: ['counselor'], summary: 'Plans a session', body: PlanSession, answer: Session, status: 201, idempotent: 'optional' })
  plan(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof PlanSession>, @ActKey() key: string | undefined) {
    return this.sessions.plan(viewer, id, body, key);
  }

  @Get('sessions/:id')
  @Route({ access: ['counselor'], summary: 'One session with its summary and cautions about wording', answer: Session })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.sessions.get(viewer, id);
  }

  @Put('sessions/:id')
  @Route({
    access: ['counselor'],
    summary: 'Changes a session: time, who came, topics, summary',
    body: ChangeSession,
    answer: Session,
    ifMatch: true,
  })
  change(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof ChangeSession>) {
    return this.sessions.change(viewer, id, version, body);
  }
}
