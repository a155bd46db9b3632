import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { keepSealing } from './audit/keep-sealing';
import { SealingService } from './audit/sealing.service';
import { readConfig } from './platform/config/config';
import { isLostConnection } from './platform/http/database-problem';
import { takeOverAbandonedJobs } from './platform/jobs/abandoned-jobs';
import { runJobs } from './platform/jobs/run-jobs';
import { jobHandlers, WorkerModule } from './worker.module';

/** Entry of the worker process: mails, tasks made ahead, documents, sealing the log. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.for(config), { bufferLogs: true });
  app.useLogger(app.get(Logger));
  const lock = await takeOverAbandonedJobs(config.workerDatabaseUrl ?? '');
  const runner = await runJobs(app, jobHandlers, config);
  const sealing = keepSealing(app.get(SealingService, { strict: false }));
  // A statement that nobody waits for any more may still fail when the database goes away: no reason to end, since every look and job comes again.
  process.on('unhandledRejection', (error) => {
    if (!isLostConnection(error)) throw error;
    app.get(Logger).warn({ name: error instanceof Error ? error.name : typeof error }, 'a connection to the database was lost');
  });
  const stop = async () => {
    await sealing.stop();
    await runner.stop();
    await app.close();
    await lock.end();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit(0)));
  await runner.promise;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
