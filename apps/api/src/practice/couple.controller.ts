import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Couple, OpenCouple } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { CoupleService } from './couple.service';

@Controller('couples')
export class CoupleController {
  constructor(private readonly couples: CoupleService) {}

  @Post()
  @Route({
    access: ['counselor'],
    summary: 'Open a couple and invite each partner by a mail of their own',
    body: OpenCouple,
    answer: Couple,
    status: 201,
    idempotent: 'optional',
  })
  open(@Who() viewer: Viewer, @Body() body: z.infer<typeof OpenCouple>, @ActKey() key: string | undefined) {
    return this.couples.open(viewer, body, key);
  }

  @Get(':id')
  @Route({ access: ['counselor'], summary: 'A couple one holds', answer: Couple })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.couples.get(viewer, id);
  }
}
