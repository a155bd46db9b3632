import { Module } from '@nestjs/common';
import { AgreementController } from './agreement.controller';
import { AgreementService } from './agreement.service';
import { SharedController } from './shared.controller';
import { SharedRelease } from './shared-release';
import { SharedService } from './shared.service';

/** Who may read what: shared entries, the log of who read them, and what both sign. */
@Module({ controllers: [SharedController, AgreementController], providers: [SharedService, SharedRelease, AgreementService] })
export class ConsentModule {}
