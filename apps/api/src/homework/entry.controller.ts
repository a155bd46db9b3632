import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ChangeSharing, DraftSaved, OwnEntries, OwnEntriesQuery, OwnEntry, ReferenceChoices, SaveDraft, SubmitEntry } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { IdempotencyKey, IfMatch, Route, Who } from '../platform/http/route';
import { EntryDraftService } from './entry-draft.service';
import { EntrySharingService } from './entry-sharing.service';
import { EntrySubmitService } from './entry-submit.service';
import { EntryService } from './entry.service';

const partner = ['partner'] as const;

/** A partner's own entries. */
@Controller()
export class EntryController {
  constructor(
    private readonly entries: EntryService,
    private readonly drafts: EntryDraftService,
    private readonly submits: EntrySubmitService,
    private readonly sharing: EntrySharingService,
  ) {}

  @Post('tasks/:id/entries')
  @Route({
    access: partner,
    summary: 'Begin an entry, or go on with the one the task has',
    answer: OwnEntry,
    status: 201,
    idempotent: true,
  })
  begin(@Who() viewer: Viewer, @Param('id') taskId: string, @IdempotencyKey() key: string) {
    return this.entries.begin(viewer, taskId, key);
  }

  @Get('entries')
  @Route({ access: partner, summary: 'Own entries: drafts first, then newest first', query: OwnEntriesQuery, answer: OwnEntries })
  list(@Who() viewer: Viewer, @Query() page: z.infer<typeof OwnEntriesQuery>) {
    return this.entries.list(viewer, page);
  }

  @Get('entries/:id')
  @Route({ access: partner, summary: 'An own entry', answer: OwnEntry })
  get(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.entries.get(viewer, id);
  }

  @Put('entries/:id/draft')
  @Route({ access: partner, summary: 'Save what was typed', body: SaveDraft, answer: DraftSaved, ifMatch: true })
  save(@Who() viewer: Viewer, @Param('id') id: string, @IfMatch() version: number, @Body() body: z.infer<typeof SaveDraft>) {
    return this.drafts.save(viewer, id, version, body.answers);
  }

  @Post('entries/:id/submit')
  @Route({
    access: partner,
    summary: 'Submit, and say who may read it',
    body: SubmitEntry,
    answer: OwnEntry,
    ifMatch: true,
    idempotent: true,
  })
  submit(
    @Who() viewer: Viewer,
    @Param('id') id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: z.infer<typeof SubmitEntry>,
  ) {
    return this.submits.submit(viewer, id, version, key, body);
  }

  @Put('entries/:id/sharing')
  @Route({ access: partner, summary: 'Grant or withdraw one audience for one part', body: ChangeSharing, answer: OwnEntry })
  change(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof ChangeSharing>) {
    return this.sharing.change(viewer, id, body);
  }

  @Delete('entries/:id')
  @Route({ access: partner, summary: 'Drop a draft that was never submitted' })
  drop(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.entries.drop(viewer, id);
  }

  @Get('references/:homeworkId')
  @Route({ access: partner, summary: 'Entries to point at from another homework', answer: ReferenceChoices })
  references(@Who() viewer: Viewer, @Param('homeworkId') homeworkId: string) {
    return this.entries.references(viewer, homeworkId);
  }
}
