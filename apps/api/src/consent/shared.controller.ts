import { Controller, Get, Param, Query } from '@nestjs/common';
import { PageQuery, SharedEntries, SharedEntry, SharedQuery } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { SharedService } from './shared.service';

/** What somebody else may read of entries. */
@Controller()
export class SharedController {
  constructor(private readonly shared: SharedService) {}

  @Get('couples/:id/entries')
  @Route({
    access: ['counselor'],
    summary: 'What a couple’s partners share with their counselor, newest first',
    query: SharedQuery,
    answer: SharedEntries,
  })
  ofCouple(@Who() viewer: Viewer, @Param('id') coupleId: string, @Query() query: z.infer<typeof SharedQuery>) {
    return this.shared.ofCouple(viewer, coupleId, query);
  }

  @Get('shared')
  @Route({ access: ['partner'], summary: 'What the other partner shares, newest first', query: PageQuery, answer: SharedEntries })
  ofPartner(@Who() viewer: Viewer, @Query() query: z.infer<typeof PageQuery>) {
    return this.shared.ofPartner(viewer, query);
  }

  @Get('entries/:id/shared')
  @Route({ access: ['counselor', 'partner'], summary: 'One shared entry', answer: SharedEntry })
  one(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.shared.one(viewer, id);
  }
}
