import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { Account, Accounts, InviteAccount, TransferCaseload, Transferred } from '@groundwork/contract';
import type { z } from 'zod';
import type { Viewer } from '../platform/database/db';
import { Route, Who } from '../platform/http/route';
import { AccountsService } from './accounts.service';
import { InviteService } from './invite.service';

/** The people of the clinic. */
@Controller('clinic/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly invites: InviteService,
  ) {}

  @Get()
  @Route({ access: ['admin'], summary: 'Every account with its status and last sign-in', answer: Accounts })
  list(@Who() viewer: Viewer) {
    return this.accounts.list(viewer);
  }

  @Post()
  @Route({ access: ['admin'], summary: 'Invite an admin or counselor by mail', body: InviteAccount, answer: Account, status: 201 })
  invite(@Who() viewer: Viewer, @Body() body: z.infer<typeof InviteAccount>) {
    return this.invites.invite(viewer, body);
  }

  @Post(':id/invitation')
  @Route({ access: ['admin'], summary: 'Invite again; the link sent before stops working' })
  inviteAgain(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.invites.again(viewer, id);
  }

  @Delete(':id/invitation')
  @Route({ access: ['admin'], summary: 'Take an invitation to the team back' })
  cancelInvitation(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.invites.cancel(viewer, id);
  }

  @Post(':id/deactivate')
  @Route({ access: ['admin'], summary: 'Sign the person out for good; their next request is refused' })
  deactivate(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.accounts.deactivate(viewer, id);
  }

  @Post(':id/reactivate')
  @Route({ access: ['admin'], summary: 'Let the person sign in again' })
  reactivate(@Who() viewer: Viewer, @Param('id') id: string) {
    return this.accounts.reactivate(viewer, id);
  }

  @Post(':id/transfer')
  @Route({ access: ['admin'], summary: 'Hand every couple of a counselor to another', body: TransferCaseload, answer: Transferred })
  transfer(@Who() viewer: Viewer, @Param('id') id: string, @Body() body: z.infer<typeof TransferCaseload>) {
    return this.accounts.transfer(viewer, id, body);
  }
}
