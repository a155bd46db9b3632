import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DocumentLines, NewDocument, PeriodQuery, SessionDocument, SessionDocuments } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { ActKey, Route, Who } from '../platform/http/route';
import { DocumentService } from './document.service';
import { FileService } from './file.service';
import { LineService } from './line.service';

@Controller()
export class DocumentController {
  constructor(
    private readonly lines: LineService,
    private readonly documents: DocumentService,
    private readonly files: FileService,
  ) {}

  @Get('sessions/:id/lines')
  @Route({
    access: ['counselor'],
    summary: 'Every line a document of this session could hold, with owner and consent',
    query: PeriodQuery,
    answer: DocumentLines,
  })
  preview(@Who() viewer: Viewer, @Param('id') id: string, @Query() period: z.infer<typeof PeriodQuery>) {
    return this.lines.lines(viewer, id, period);
  }

  @Post('sessions/:id/documents')
  @Route({
    access: ['counselor'],
    summary: 'Asks for the joint summary of a session; the worker makes it',
    body: NewDocument,
    answer: SessionDocument,
    status: 202,
    idempotent: 'optional',
  })
  ask(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof NewDocument>, @ActKey() key: string | undefined) {
    return this.documents.ask(viewer, id, body, key);
  }

  @Get('couples/:id/documents')
  @Route({ access: ['counselor'], summary: 'Documents of a couple, newest first', answer: SessionDocuments })
  list(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.documents.list(viewer, id);
  }

  @Get('documents/:id')
  @Route({ access: ['counselor'], summary: 'One document: how far it is, and the consents it rests on', answer: SessionDocument })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.documents.get(viewer, id);
  }

  @Get('documents/:id/file')
  @Route({ access: ['counselor'], summary: 'The PDF', produces: 'application/pdf' })
  file(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.files.download(viewer, id);
  }
}
