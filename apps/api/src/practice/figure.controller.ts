import { Controller, Get, Param, Query } from '@nestjs/common';
import { BeforeSession, ConsentMatrix, OwnFigures, OwnFiguresQuery } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { BeforeSessionService } from './before-session.service';
import { ConsentMatrixService } from './consent-matrix.service';
import { OwnFiguresService } from './own-figures.service';

/** Figures that are screens, and a partner's own. */
@Controller()
export class FigureController {
  constructor(
    private readonly matrix: ConsentMatrixService,
    private readonly before: BeforeSessionService,
    private readonly own: OwnFiguresService,
  ) {}

  @Get('couples/:id/consent-matrix')
  @Route({
    access: ['counselor'],
    summary: 'What the counselor may see and print now, by homework and person (F12)',
    answer: ConsentMatrix,
  })
  consents(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.matrix.read(viewer, coupleId);
  }

  @Get('couples/:id/before-session')
  @Route({ access: ['counselor'], summary: 'One page before a session (F15)', answer: BeforeSession })
  beforeSession(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.before.read(viewer, coupleId);
  }

  @Get('figures/own')
  @Route({ access: ['partner'], summary: 'Own history of one homework as pictures', query: OwnFiguresQuery, answer: OwnFigures })
  ownFigures(@Who() viewer: Viewer, @Query() query: z.infer<typeof OwnFiguresQuery>) {
    return this.own.draw(viewer, query);
  }
}
