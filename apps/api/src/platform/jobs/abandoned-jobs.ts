import { Logger } from '@nestjs/common';
import pg from 'pg';

/** Session lock that every worker process holds, shared, as long as it lives. */
const workersLock = 7205;

/**
 * Hands back the jobs of workers that were killed. The queue would keep them locked for four hours; when nobody holds the workers' lock, no worker is left to finish them.
 * @returns a connection that holds the lock for this process; end it last
 */
export async function takeOverAbandonedJobs(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  // Losing it loses the lock alone: at worst another worker does a job once more, and each job can be done twice.
  client.on('error', (error) => new Logger('Jobs').warn({ name: error.name }, 'the connection that holds the workers’ lock was lost'));
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [workersLock]);
  if (rows[0]?.alone) {
    await client.query(
      `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
         union select distinct locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
    );
    await client.query('select pg_advisory_lock_shared($1)', [workersLock]);
    await client.query('select pg_advisory_unlock($1)', [workersLock]);
  } else await client.query('select pg_advisory_lock_shared($1)', [workersLock]);
  return client;
}
