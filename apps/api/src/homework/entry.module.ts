import { Module } from '@nestjs/common';
import { EntryDraftService } from './entry-draft.service';
import { EntrySharingService } from './entry-sharing.service';
import { EntrySubmitService } from './entry-submit.service';
import { EntryController } from './entry.controller';
import { EntryService } from './entry.service';
import { ExchangeController } from './exchange.controller';
import { MatchService } from './match.service';
import { ResponseService } from './response.service';
import { TogetherService } from './together.service';

/** Entries of partners: drafts, submits, switches; and what both do with them. */
@Module({
  controllers: [EntryController, ExchangeController],
  providers: [EntryService, EntryDraftService, EntrySubmitService, EntrySharingService, ResponseService, TogetherService, MatchService],
})
export class EntryModule {}
