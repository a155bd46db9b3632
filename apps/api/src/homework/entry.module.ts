import { Module } from '@nestjs/common';
import { EntryDraftService } from './entry-draft.service';
import { EntrySharingService } from './entry-sharing.service';
import { EntrySubmitService } from './entry-submit.service';
import { EntryController } from './entry.controller';
import { EntryService } from './entry.service';

/** Entries of partners: drafts, submits, switches. */
@Module({ controllers: [EntryController], providers: [EntryService, EntryDraftService, EntrySubmitService, EntrySharingService] })
export class EntryModule {}
