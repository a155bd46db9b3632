import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { HomeworkModule } from './homework/homework.module';
import { TaskJob } from './homework/task-job';
import type { Config } from './platform/config/config';
import { logging } from './platform/http/logging';
import type { JobHandlers } from './platform/jobs/jobs';
import { PlatformModule } from './platform/platform.module';

/** Modules of rooms whose jobs the worker runs. */
const jobRooms: Type[] = [HomeworkModule];

/** Injectables whose methods are jobs; every job name is handled by one of them. */
export const jobHandlers: Type<JobHandlers>[] = [TaskJob];

/** The worker application: the same rooms' services, no HTTP. */
@Module({})
export class WorkerModule {
  static for(config: Config): DynamicModule {
    if (!config.workerDatabaseUrl) throw new Error('Configuration: WORKER_DATABASE_URL is missing');
    return { module: WorkerModule, imports: [logging(config), PlatformModule.for(config, config.workerDatabaseUrl), ...jobRooms] };
  }
}
