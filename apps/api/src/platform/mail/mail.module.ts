import { Module } from '@nestjs/common';
import { MailJob } from './mail.job';
import { MailTransport } from './mail-transport';
import { Outbox } from './outbox';

/** Putting mails into the outbox. */
@Module({ providers: [Outbox], exports: [Outbox] })
export class MailModule {}

/** The worker's side: sending them. */
@Module({ imports: [MailModule], providers: [MailJob, MailTransport] })
export class MailJobsModule {}
