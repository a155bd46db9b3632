import { Logger } from '@nestjs/common';
import type { SealingService } from './sealing.service';

/** Milliseconds between two looks. A row is sealed within two of them, as a rule. */
const pause = 2000;
/** Every so many looks one goes further back, for transactions that took long to commit. */
const wider = 30;
/** And one everywhere. */
const widest = 1800;

/**
 * Looks for rows to seal every two seconds until told to stop. Not by the queue of jobs: putting a job there for each row would make requests wait for each other.
 * @returns how to stop; waits for a look under way
 */
export function keepSealing(sealing: Pick<SealingService, 'seal'>, every = pause): { stop(): Promise<void> } {
  const logger = new Logger('Log');
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    // The first one, and the first after something went wrong, look everywhere.
    const back = looks % widest === 0 ? null : looks % wider === 0 ? '20 minutes' : '1 minute';
    try {
      await sealing.seal(back);
      looks += 1;
    } catch (error) {
      looks = 0;
      logger.error({ error: error instanceof Error ? error.name : typeof error, code: (error as { code?: unknown }).code }, 'the log could not be sealed; the next look tries again');
    }
    if (!stopped) timer = setTimeout(() => (going = look()), every);
  };
  let going = look();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return going;
    },
  };
}
