import { Body, Controller, Delete, Get, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ClinicLibrary, DecideHomework, Definition, ExampleFigures, ExampleQuery, Library } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { LibraryService } from './library.service';
import { tagOf } from './library.view';

@Controller()
export class LibraryController {
  constructor(private readonly library: LibraryService) {}

  @Get('library')
  @Route({ access: ['counselor'], summary: 'The homework that can be assigned; 304 when it is as the ETag says', answer: Library })
  list(@Who() viewer: Viewer, @Headers('if-none-match') known: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    return unlessKnown(reply, known, this.library.list(viewer));
  }

  @Put('library/:homeworkId/favourite')
  @Route({ access: ['counselor'], summary: 'Mark a homework as a favourite of one’s own' })
  favour(@Who() viewer: Viewer, @Param('homeworkId') id: string) {
    return this.library.favour(viewer, id, true);
  }

  @Delete('library/:homeworkId/favourite')
  @Route({ access: ['counselor'], summary: 'Take the mark away' })
  unfavour(@Who() viewer: Viewer, @Param('homeworkId') id: string) {
    return this.library.favour(viewer, id, false);
  }

  @Get('clinic/library')
  @Route({ access: ['admin'], summary: 'Titles of all homework, and what the clinic decided', answer: ClinicLibrary })
  clinicList(@Who() viewer: Viewer) {
    return this.library.clinicList(viewer);
  }

  @Put('clinic/library/:homeworkId')
  @Route({ access: ['admin'], summary: 'Approve or retire a homework for the clinic; what runs stays', body: DecideHomework })
  decide(@Who() viewer: Viewer, @Param('homeworkId') id: string, @Body() { decision }: z.infer<typeof DecideHomework>) {
    return this.library.decide(viewer, id, decision);
  }

  @Get('homework/:homeworkId/:version')
  @Route({
    access: ['counselor', 'partner'],
    summary: 'One published version of a homework; for partners without the guide, and only if assigned to them',
    answer: Definition,
  })
  get(@Who() viewer: Viewer, @Param('homeworkId') id: string, @Param('version') version: string) {
    return this.library.get(viewer, id, version);
  }

  @Get('homework/:homeworkId/:version/example')
  @Route({
    access: ['counselor'],
    summary: 'What the counselor will see of a homework, drawn from made-up answers',
    query: ExampleQuery,
    answer: ExampleFigures,
  })
  example(
    @Who() viewer: Viewer,
    @Param('homeworkId') id: string,
    @Param('version') version: string,
    @Query() { theme }: z.infer<typeof ExampleQuery>,
  ) {
    return this.library.example(viewer, id, version, theme);
  }
}

/** The browser keeps it and asks each time whether it still is so: nothing in it is about clients. */
async function unlessKnown(reply: FastifyReply, known: string | undefined, asked: Promise<Library>): Promise<Library | undefined> {
  const library = await asked;
  const tag = tagOf(library);
  void reply.header('etag', tag).header('cache-control', 'private, no-cache').header('vary', 'authorization');
  if (known?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) !== true) return library;
  void reply.code(304);
  return undefined;
}
