import { Controller, Get, Param } from '@nestjs/common';
import { Definition, Library } from '@groundwork/contract';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { LibraryService } from './library.service';

@Controller()
export class LibraryController {
  constructor(private readonly library: LibraryService) {}

  @Get('library')
  @Route({ access: ['counselor'], summary: 'The homework that can be assigned', answer: Library })
  list(@Who() viewer: Viewer) {
    return this.library.list(viewer);
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
}
