import { Module } from '@nestjs/common';
import { SharedController } from './shared.controller';
import { SharedService } from './shared.service';

/** Who may read what: shared entries, and the log of who read them. */
@Module({ controllers: [SharedController], providers: [SharedService] })
export class ConsentModule {}
