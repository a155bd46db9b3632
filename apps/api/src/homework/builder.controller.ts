import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import {
  ChangeHomeworkDraft,
  ExportQuery,
  HomeworkDraft,
  HomeworkFile,
  HomeworkImport,
  HomeworkImported,
  HomeworkWorkshop,
  NewHomeworkDraft,
  PublishedHomework,
} from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { IfMatch, Route, Who } from '../platform/http/route';
import { BuilderService } from './builder.service';
import { HomeworkFilesService } from './builder-files.service';

const access = ['counselor', 'admin'] as const;

@Controller()
export class BuilderController {
  constructor(
    private readonly builder: BuilderService,
    private readonly files: HomeworkFilesService,
  ) {}

  @Get('homework-drafts')
  @Route({ access, summary: 'Homework that this clinic makes itself: drafts, and everything published', answer: HomeworkWorkshop })
  workshop(@Who() viewer: Viewer) {
    return this.builder.workshop(viewer);
  }

  @Post('homework-drafts')
  @Route({ access, summary: 'Begin a homework, or adapt one of the library', body: NewHomeworkDraft, answer: HomeworkDraft, status: 201 })
  begin(@Who() viewer: Viewer, @Body() body: z.output<typeof NewHomeworkDraft>) {
    return this.builder.begin(viewer, body);
  }

  @Get('homework-drafts/:id')
  @Route({ access, summary: 'A draft, and what keeps it from being published', answer: HomeworkDraft })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.builder.get(viewer, id);
  }

  @Put('homework-drafts/:id')
  @Route({ access, summary: 'Save a draft, finished or not', body: ChangeHomeworkDraft, answer: HomeworkDraft, ifMatch: true })
  save(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof ChangeHomeworkDraft>) {
    return this.builder.save(viewer, id, version, body.definition);
  }

  @Delete('homework-drafts/:id')
  @Route({ access, summary: 'Throw a draft away; what was published stays' })
  drop(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.builder.drop(viewer, id);
  }

  @Post('homework-drafts/:id/publication')
  @Route({ access, summary: 'Publish a draft as a version that never changes', answer: PublishedHomework, status: 201, ifMatch: true })
  publish(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number) {
    return this.builder.publish(viewer, id, version);
  }

  @Post('homework-imports')
  @Route({ access, summary: 'Make a draft of a file, or try what would come of it', body: HomeworkImport, answer: HomeworkImported })
  take(@Who() viewer: Viewer, @Body() body: z.output<typeof HomeworkImport>) {
    return this.files.take(viewer, body);
  }

  @Get('homework/:homeworkId/:version/export')
  @Route({ access, summary: 'A published homework as a file: our own, or FHIR R4', query: ExportQuery, answer: HomeworkFile })
  give(
    @Who() viewer: Viewer,
    @Param('homeworkId') id: string,
    @Param('version') version: string,
    @Query() { format }: z.output<typeof ExportQuery>,
  ) {
    return this.files.give(viewer, id, version, format);
  }
}
