import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../platform/identity/identity.module';
import { MailModule } from '../platform/mail/mail.module';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { ClinicEntity } from './clinic.entity';
import { ClinicController } from './clinic.controller';
import { ClinicService } from './clinic.service';
import { InviteService } from './invite.service';
import { MailLinksService } from './mail-links.service';
import { SetupController } from './setup.controller';
import { SetupService } from './setup.service';

/** The people side of a clinic. */
@Module({
  imports: [TypeOrmModule.forFeature([ClinicEntity]), IdentityModule, MailModule],
  controllers: [SetupController, ClinicController, AccountsController],
  providers: [AccountsService, ClinicService, InviteService, MailLinksService, SetupService],
})
export class ClinicModule {}
