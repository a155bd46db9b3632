import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '../platform/identity/identity.module';
import { CaseloadController } from './caseload.controller';
import { CaseloadService } from './caseload.service';
import { CoupleController } from './couple.controller';
import { CouplePartnerEntity } from './couple-partner.entity';
import { CoupleService } from './couple.service';
import { PartnerController } from './partner.controller';
import { PartnerService } from './partner.service';
import { Trends } from './trends';

/** Couples, their partners and the caseload. */
@Module({
  imports: [TypeOrmModule.forFeature([CouplePartnerEntity]), IdentityModule],
  controllers: [CaseloadController, CoupleController, PartnerController],
  providers: [CaseloadService, CoupleService, PartnerService, Trends],
})
export class PracticeModule {}
