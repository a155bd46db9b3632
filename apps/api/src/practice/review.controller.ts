import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Boundaries, Figures, FiguresQuery, NewReply, Reply } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { BoundariesService } from './boundaries.service';
import { FiguresService } from './figures.service';
import { ReviewService } from './review.service';

const counselor = ['counselor'] as const;

/** A counselor's work on what was shared. */
@Controller()
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly figures: FiguresService,
    private readonly boundaries: BoundariesService,
  ) {}

  @Post('entries/:id/replies')
  @Route({
    access: counselor,
    summary: 'Answer the author of an entry',
    body: NewReply,
    answer: Reply,
    status: 201,
    idempotent: 'optional',
  })
  reply(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof NewReply>, @ActKey() key: string | undefined) {
    return this.review.reply(viewer, id, body.text, key);
  }

  @Put('entries/:id/reviewed')
  @Route({ access: counselor, summary: 'Mark an entry as reviewed in its present words' })
  reviewed(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.review.mark(viewer, id);
  }

  @Get('couples/:id/figures')
  @Route({
    access: counselor,
    summary: 'Figures over what is shared: homework done, check-ins, boundaries',
    query: FiguresQuery,
    answer: Figures,
  })
  drawn(@Who() viewer: Viewer, @Param('id') coupleId: string, @Query() query: z.infer<typeof FiguresQuery>) {
    return this.figures.draw(viewer, coupleId, query);
  }

  @Get('couples/:id/boundaries')
  @Route({ access: counselor, summary: 'Shared boundaries by status', answer: Boundaries })
  listed(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.boundaries.list(viewer, coupleId);
  }
}
