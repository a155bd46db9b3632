import { Body, Controller, Get, Post, Res, UseGuards } from '@nestjs/common';
import { Setup, SetupState, SignedIn } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Route } from '../platform/http/route';
import { type Caller, From } from '../platform/identity/caller';
import { Cookies } from '../platform/identity/cookies';
import { SameOriginGuard } from '../platform/identity/same-origin.guard';
import { SetupService } from './setup.service';

/** The first run. */
@Controller('setup')
@UseGuards(SameOriginGuard)
export class SetupController {
  constructor(
    private readonly setup: SetupService,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @Route({ access: 'public', summary: 'Whether there is no clinic yet', answer: SetupState })
  state() {
    return this.setup.state();
  }

  @Post()
  @Route({ access: 'public', summary: 'Create the clinic and its first admin, once; signs in', body: Setup, answer: SignedIn, status: 201 })
  setUp(@Body() body: z.infer<typeof Setup>, @From() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.cookies.give(reply, this.setup.setUp(body, caller));
  }
}
