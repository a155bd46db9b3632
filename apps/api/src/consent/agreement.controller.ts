import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Agreement, Agreements, DiscussAgreement, ReviewAgreement, SignAgreement } from '@groundwork/contract';
import { type z } from 'zod';
import { type Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { AgreementService } from './agreement.service';

const partner = ['partner'] as const;
const either = ['counselor', 'partner'] as const;

/** What both partners sign. */
@Controller()
export class AgreementController {
  constructor(private readonly agreements: AgreementService) {}

  @Get('agreements')
  @Route({ access: partner, summary: 'What the two have signed, or may sign', answer: Agreements })
  ofPartner(@Who() viewer: Viewer) {
    return this.agreements.ofPartner(viewer);
  }

  @Get('couples/:id/agreements')
  @Route({ access: ['counselor'], summary: 'What a couple has signed, or may sign', answer: Agreements })
  ofCouple(@Who() viewer: Viewer, @Param('id') coupleId: string) {
    return this.agreements.ofCouple(viewer, coupleId);
  }

  @Get('entries/:id/agreement')
  @Route({ access: either, summary: 'The newest wording on an entry, with its history', answer: Agreement })
  ofEntry(@Who() viewer: Viewer, @Param('id') entryId: string) {
    return this.agreements.ofEntry(viewer, entryId);
  }

  @Post('entries/:id/signature')
  @Route({ access: partner, summary: 'Sign the text one was shown', body: SignAgreement, answer: Agreement })
  sign(@Who() viewer: Viewer, @Param('id') entryId: string, @Body() body: z.infer<typeof SignAgreement>) {
    return this.agreements.sign(viewer, entryId, body);
  }

  @Post('entries/:id/discussion')
  @Route({ access: partner, summary: 'Say that one wants to talk about it first', body: DiscussAgreement, answer: Agreement })
  discuss(@Who() viewer: Viewer, @Param('id') entryId: string, @Body() body: z.infer<typeof DiscussAgreement>) {
    return this.agreements.discuss(viewer, entryId, body);
  }

  @Post('agreements/:id/end')
  @Route({ access: either, summary: 'End it at once, without a reason', answer: Agreement })
  end(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.agreements.end(viewer, id);
  }

  @Post('agreements/:id/review')
  @Route({ access: either, summary: 'It was looked at again and stays', body: ReviewAgreement, answer: Agreement })
  review(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof ReviewAgreement>) {
    return this.agreements.review(viewer, id, body);
  }

  @Post('agreements/:id/acknowledgement')
  @Route({ access: ['counselor'], summary: 'Acknowledge the text on surveillance, so that it comes into force', answer: Agreement })
  acknowledge(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.agreements.acknowledge(viewer, id);
  }
}
