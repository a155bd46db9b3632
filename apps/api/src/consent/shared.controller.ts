import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { PageQuery, ReleaseEntry, SharedEntries, SharedEntry, SharedQuery } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { SharedRelease } from './shared-release';
import { SharedService } from './shared.service';

/** What somebody else may read of entries. */
@Controller()
export class SharedController {
  constructor(
    private readonly shared: SharedService,
    private readonly releases: SharedRelease,
  ) {}

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

  @Put('entries/:id/release')
  @Route({
    access: ['counselor'],
    summary: 'Let the words of an entry through to the other partner, or keep them back',
    body: ReleaseEntry,
    answer: SharedEntry,
  })
  release(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof ReleaseEntry>) {
    return this.releases.decide(viewer, id, body);
  }
}
