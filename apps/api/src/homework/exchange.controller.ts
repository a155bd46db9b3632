import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { ChangeResponse, Matches, NewResponse, Response, Together } from '@groundwork/contract';
import type { Answers } from '@groundwork/homework';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { MatchService } from './match.service';
import { ResponseService } from './response.service';
import { TogetherService } from './together.service';

const partner = ['partner'] as const;

/** What both partners do with one entry, and the space where they find it. */
@Controller()
export class ExchangeController {
  constructor(
    private readonly responses: ResponseService,
    private readonly together: TogetherService,
    private readonly matches: MatchService,
  ) {}

  @Post('entries/:id/responses')
  @Route({
    access: partner,
    summary: 'Answer an entry: mark it, say that it was noticed, rate it',
    body: NewResponse,
    answer: Response,
    status: 201,
    idempotent: 'optional',
  })
  add(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof NewResponse>, @ActKey() key: string | undefined) {
    return this.responses.add(viewer, id, body, key);
  }

  @Put('responses/:id')
  @Route({ access: partner, summary: 'Change an own answer to an entry', body: ChangeResponse, answer: Response })
  change(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof ChangeResponse>) {
    return this.responses.change(viewer, id, body.answers as Answers);
  }

  @Delete('responses/:id')
  @Route({ access: partner, summary: 'Take back an own answer to an entry' })
  takeBack(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.responses.takeBack(viewer, id);
  }

  @Get('together')
  @Route({ access: partner, summary: 'What both partners share: promises, needs, plans, agreements', answer: Together })
  list(@Who() viewer: Viewer) {
    return this.together.list(viewer);
  }

  @Get('matches/:homeworkId')
  @Route({ access: partner, summary: 'Steps to which both said yes, while both take part', answer: Matches })
  common(@Who() viewer: Viewer, @Param('homeworkId') homeworkId: string) {
    return this.matches.list(viewer, homeworkId);
  }
}
