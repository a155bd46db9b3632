import type pg from 'pg';
import { takeOverAbandonedJobs } from '../src/platform/jobs/abandoned-jobs';
import { openWorld, type World } from './world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const lockedJobs = async () => (await world.owner.query(`select from graphile_worker._private_jobs where locked_by is not null`)).rowCount;

/** A job as a worker leaves it that is killed in the middle. */
async function leaveJob(): Promise<void> {
  await world.owner.query(`select graphile_worker.add_job('make_tasks')`);
  await world.owner.query(`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now()`);
}

it('hands a killed worker’s job back at the next start, and not while another worker lives', async () => {
  await leaveJob();
  const first: pg.Client = await takeOverAbandonedJobs(world.urls.workerUrl);
  expect(await lockedJobs()).toBe(0);
  await leaveJob();
  const second = await takeOverAbandonedJobs(world.urls.workerUrl);
  expect(await lockedJobs()).toBeGreaterThan(0);
  await first.end();
  await second.end();
  const third = await takeOverAbandonedJobs(world.urls.workerUrl);
  expect(await lockedJobs()).toBe(0);
  await third.end();
});
