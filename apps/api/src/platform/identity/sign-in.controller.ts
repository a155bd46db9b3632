import { Body, Controller, Get, Post, Res, UseGuards } from '@nestjs/common';
import { DemoAccounts, DemoSignIn, SignedIn, SignIn } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Route, Who } from '../http/route';
import type { Viewer } from '../database/db';
import { type Caller, From } from './caller';
import { Cookies } from './cookies';
import { DemoSignIns } from './demo-sign-ins';
import { OwnSignIns } from './own-sign-ins';
import { PasswordSignIn } from './password-sign-in';
import { SameOriginGuard } from './same-origin.guard';
import { SignIns } from './sign-ins';

/** Signing in and out. */
@Controller()
@UseGuards(SameOriginGuard)
export class SignInController {
  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly demo: DemoSignIns,
    private readonly signIns: SignIns,
    private readonly own: OwnSignIns,
    private readonly cookies: Cookies,
  ) {}

  @Post('sign-in')
  @Route({ access: 'public', summary: 'Sign in; puts the refresh cookie', body: SignIn, answer: SignedIn })
  signIn(@Body() body: z.infer<typeof SignIn>, @From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.give(reply, this.passwords.signIn(body, caller));
  }

  @Post('sign-in/refresh')
  @Route({
    access: 'public',
    summary: 'A new access token for the refresh cookie, which is swapped; 204 without a cookie: nobody is signed in here',
    answer: SignedIn,
  })
  refresh(@From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    // Asked at every first page, so being nobody is no error.
    return caller.refreshToken === undefined ? undefined : this.cookies.give(reply, this.signIns.renew(caller));
  }

  @Get('sign-in/demo')
  @Route({ access: 'public', summary: 'Accounts of the demo clinic; none elsewhere', answer: DemoAccounts })
  demoAccounts() {
    return this.demo.list();
  }

  @Post('sign-in/demo')
  @Route({ access: 'public', summary: 'Sign in to the demo clinic without a password', body: DemoSignIn, answer: SignedIn })
  demoSignIn(@Body() body: z.infer<typeof DemoSignIn>, @From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.give(reply, this.demo.signIn(body.key, caller));
  }

  @Post('sign-out')
  @Route({ access: 'public', summary: 'End the sign-in of the cookie or the token; takes the cookie away' })
  signOut(@From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.clear(reply, this.signIns.end(caller));
  }

  @Post('sign-out/everywhere')
  @Route({ access: 'anyone', summary: 'End every sign-in of this account; takes the cookie away' })
  signOutEverywhere(@Who() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.clear(reply, this.own.endAll(viewer));
  }
}
