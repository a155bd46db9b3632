import { Body, Controller, Post, Res, UseGuards } from '@nestjs/common';
import { AcceptInvitation, ForgotPassword, Invitation, ReadInvitation, ResetPassword, SignedIn } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Route } from '../http/route';
import { type Caller, From } from './caller';
import { Cookies } from './cookies';
import { Links } from './links.service';
import { SameOriginGuard } from './same-origin.guard';

/** Taken, whatever comes of it. */
const Taken = z.strictObject({}).meta({ id: 'Taken' });

/** Invitations and new passwords: what links in mails lead to. Tokens come in bodies, never in addresses. */
@Controller()
@UseGuards(SameOriginGuard)
export class LinksController {
  constructor(
    private readonly links: Links,
    private readonly cookies: Cookies,
  ) {}

  @Post('invitations/read')
  @Route({ access: 'public', summary: 'Who an invitation is for', body: ReadInvitation, answer: Invitation })
  readInvitation(@Body() body: z.infer<typeof ReadInvitation>, @From() caller: Caller) {
    return this.links.readInvitation(body, caller);
  }

  @Post('invitations/accept')
  @Route({ access: 'public', summary: 'Join with own name and password; signs in', body: AcceptInvitation, answer: SignedIn })
  accept(@Body() body: z.infer<typeof AcceptInvitation>, @From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.give(reply, this.links.accept(body, caller));
  }

  @Post('password/forgot')
  @Route({
    access: 'public',
    summary: 'Ask for a link to a new password; the answer is always the same',
    body: ForgotPassword,
    answer: Taken,
    status: 202,
  })
  forgot(@Body() body: z.infer<typeof ForgotPassword>, @From() caller: Caller) {
    return this.links.forgot(body, caller);
  }

  @Post('password/reset')
  @Route({ access: 'public', summary: 'Choose a new password by a link; every sign-in of the person ends', body: ResetPassword })
  reset(@Body() body: z.infer<typeof ResetPassword>, @From() caller: Caller) {
    return this.links.reset(body, caller);
  }
}
