import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { ClinicCounts, ClinicSettings, MailLinks } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import { IfMatch, Route, Who } from '../platform/http/route';
import type { Viewer } from '../platform/database/db';
import { ClinicService } from './clinic.service';
import type { VersionedSettings } from './clinic.view';
import { MailLinksService } from './mail-links.service';

/** The clinic: settings, counts, mails that wait as files. */
@Controller('clinic')
export class ClinicController {
  constructor(
    private readonly clinic: ClinicService,
    private readonly mails: MailLinksService,
  ) {}

  @Get()
  @Route({ access: ['admin'], summary: 'Settings of the clinic; their version in ETag', answer: ClinicSettings })
  settings(@Who() viewer: Viewer, @Res({ passthrough: true }) reply: FastifyReply) {
    return withTag(reply, this.clinic.settings(viewer));
  }

  @Put()
  @Route({ access: ['admin'], summary: 'Change the settings', body: ClinicSettings, answer: ClinicSettings, ifMatch: true })
  change(@Who() viewer: Viewer, @IfMatch() version: number, @Body() body: ClinicSettings, @Res({ passthrough: true }) reply: FastifyReply) {
    return withTag(reply, this.clinic.change(viewer, version, body));
  }

  @Get('counts')
  @Route({ access: ['admin'], summary: 'How many couples, people and open invitations', answer: ClinicCounts })
  counts(@Who() viewer: Viewer) {
    return this.clinic.counts(viewer);
  }

  @Get('mails')
  @Route({ access: ['admin'], summary: 'Links of mails that wait as files because no mail server is set', answer: MailLinks })
  mailLinks(@Who() viewer: Viewer) {
    return this.mails.list(viewer);
  }
}

async function withTag(reply: FastifyReply, versioned: Promise<VersionedSettings>): Promise<ClinicSettings> {
  const { settings, version } = await versioned;
  void reply.header('etag', `"${version}"`);
  return settings;
}
