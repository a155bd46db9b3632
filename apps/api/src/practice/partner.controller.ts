import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ChangePartner, Couple, InvitePartner } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { CoupleService } from './couple.service';
import { PartnerService } from './partner.service';

@Controller('couples/:id/partners')
export class PartnerController {
  constructor(
    private readonly couples: CoupleService,
    private readonly partners: PartnerService,
  ) {}

  @Post()
  @Route({ access: ['counselor'], summary: 'Add and invite the second partner', body: InvitePartner, answer: Couple })
  async invite(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof InvitePartner>) {
    await this.partners.invite(viewer, id, body);
    return this.couples.get(viewer, id);
  }

  @Patch(':partnerId')
  @Route({ access: ['counselor'], summary: "Set a partner's role in the couple", body: ChangePartner, answer: Couple })
  async change(
    @Who() viewer: Viewer,
    @Param('id') id: string,
    @Param('partnerId') partnerId: string,
    @Body() body: z.infer<typeof ChangePartner>,
  ) {
    await this.partners.change(viewer, id, partnerId, body);
    return this.couples.get(viewer, id);
  }

  @Post(':partnerId/invitation')
  @Route({ access: ['counselor'], summary: 'Send the invitation again' })
  sendAgain(@Who() viewer: Viewer, @Param('id') id: string, @Param('partnerId') partnerId: string) {
    return this.partners.sendAgain(viewer, id, partnerId);
  }
}
