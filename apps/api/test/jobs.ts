import { NestFactory } from '@nestjs/core';
import { Logger as JobLogger, runOnce } from 'graphile-worker';
import { taskListOf } from '../src/platform/jobs/run-jobs';
import { jobHandlers, WorkerModule } from '../src/worker.module';
import type { World } from './world';

/** The worker of a world, which works when told to. */
export async function jobsOf(world: World, config = world.config) {
  const app = await NestFactory.createApplicationContext(WorkerModule.for(config), { logger: false });
  const taskList = taskListOf(app, jobHandlers);
  const silent = new JobLogger(() => () => undefined);
  return {
    app,
    /** Does every job that is due. */
    run: () => runOnce({ connectionString: config.workerDatabaseUrl ?? '', taskList, noHandleSignals: true, logger: silent }),
    [Symbol.asyncDispose]: () => app.close(),
  };
}
