import { type INestApplicationContext, Logger, type Type } from '@nestjs/common';
import { Logger as JobLogger, run, type Runner, type TaskList } from 'graphile-worker';
import type { Config } from '../config/config';
import type { JobHandlers, JobName } from './jobs';

/** Tasks are made ahead each hour, and what is to be forgotten goes within ten minutes; a job that comes late makes up for it. */
const crontab = { make_tasks: '7 * * * * make_tasks ?fill=2h', forget_entries: '*/10 * * * * forget_entries ?fill=1h' };

/** Starts taking jobs. `stop()` of what it returns waits for those under way. */
export async function runJobs(app: INestApplicationContext, handlers: readonly Type<JobHandlers>[], config: Config): Promise<Runner> {
  const taskList = taskListOf(app, handlers);
  return run({
    connectionString: config.workerDatabaseUrl ?? '',
    concurrency: 2,
    noHandleSignals: true,
    taskList,
    crontab: Object.entries(crontab)
      .filter(([name]) => name in taskList)
      .map(([, line]) => line)
      .join('\n'),
    logger: new JobLogger(() => () => undefined),
  });
}

/** Every job that the handlers know, as the queue calls it. */
export function taskListOf(app: INestApplicationContext, handlers: readonly Type<JobHandlers>[]): TaskList {
  const logger = new Logger('Jobs');
  const taskList: TaskList = {};
  for (const type of handlers) {
    const handler = app.get(type, { strict: false });
    for (const [name, work] of methodsOf(handler)) {
      taskList[name] = async (payload) => {
        try {
          await work.call(handler, payload as never);
        } catch (error) {
          // Neither the message nor the payload: both could quote what a person wrote.
          logger.error({ job: name, error: error instanceof Error ? error.name : typeof error, code: (error as { code?: unknown }).code }, 'job will be tried again');
          throw new Error(`${name} did not work`);
        }
      };
    }
  }
  return taskList;
}

const names: readonly JobName[] = ['send_mail', 'password_reset', 'make_tasks', 'forget_entries', 'render_document'];

function methodsOf(handler: JobHandlers): [JobName, (payload: never) => Promise<void>][] {
  return names.flatMap((name) => {
    const work = handler[name];
    return work ? [[name, work as (payload: never) => Promise<void>]] : [];
  });
}
