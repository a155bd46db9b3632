import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { AuditJobsModule } from './audit/audit-jobs.module';
import { DocumentJobsModule } from './document/document-jobs.module';
import { RenderDocument } from './document/render-document';
import { ForgetJob } from './homework/forget-job';
import { HomeworkModule } from './homework/homework.module';
import { TaskJob } from './homework/task-job';
import type { Config } from './platform/config/config';
import { logging } from './platform/http/logging';
import { IdentityJobsModule } from './platform/identity/identity.module';
import { PasswordResetJob } from './platform/identity/password-reset.job';
import { MailJob } from './platform/mail/mail.job';
import { MailJobsModule } from './platform/mail/mail.module';
import type { JobHandlers } from './platform/jobs/jobs';
import { PlatformModule } from './platform/platform.module';

/** Modules of rooms whose jobs the worker runs. */
const jobRooms: Type[] = [AuditJobsModule, DocumentJobsModule, IdentityJobsModule, MailJobsModule, HomeworkModule];

/** Injectables whose methods are jobs; every job name is handled by one of them. */
export const jobHandlers: Type<JobHandlers>[] = [RenderDocument, MailJob, PasswordResetJob, TaskJob, ForgetJob];

/** The worker application: the same rooms' services, no HTTP. */
@Module({})
export class WorkerModule {
  static for(config: Config): DynamicModule {
    if (!config.workerDatabaseUrl) throw new Error('Configuration: WORKER_DATABASE_URL is missing');
    return { module: WorkerModule, imports: [logging(config), PlatformModule.for(config, config.workerDatabaseUrl), ...jobRooms] };
  }
}
