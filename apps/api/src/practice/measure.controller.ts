import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { CoupleMeasures, MeasuresQuery, NewMeasureTotal, OwnMeasures } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { MeasureService } from './measure.service';

/** What was measured. */
@Controller()
export class MeasureController {
  constructor(private readonly measures: MeasureService) {}

  @Get('couples/:id/measures')
  @Route({
    access: ['counselor'],
    summary: 'Measures of each partner, with bands, cut-offs and change',
    query: MeasuresQuery,
    answer: CoupleMeasures,
  })
  ofCouple(@Who() viewer: Viewer, @Param('id') coupleId: string, @Query() { theme }: z.infer<typeof MeasuresQuery>) {
    return this.measures.ofCouple(viewer, coupleId, theme);
  }

  @Post('couples/:id/measures')
  @Route({
    access: ['counselor'],
    summary: 'Type a total, or the answers of a measure that was asked',
    body: NewMeasureTotal,
    answer: CoupleMeasures,
    status: 201,
    idempotent: 'optional',
  })
  add(
    @Who() viewer: Viewer,
    @Param('id') coupleId: string,
    @Body() body: z.infer<typeof NewMeasureTotal>,
    @ActKey() key: string | undefined,
  ) {
    return this.measures.add(viewer, coupleId, body, key);
  }

  @Delete('measure-totals/:id')
  @Route({ access: ['counselor'], summary: 'Take out a total that was typed wrongly' })
  remove(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.measures.remove(viewer, id);
  }

  @Get('measures/own')
  @Route({ access: ['partner'], summary: 'One’s own totals over time, without bands and cut-offs', answer: OwnMeasures })
  own(@Who() viewer: Viewer) {
    return this.measures.own(viewer);
  }
}
