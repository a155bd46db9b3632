import { Logger } from '@nestjs/common';
import type { SealingService } from './sealing.service';

/** Milliseconds between two looks. A row is sealed within two of them, as a rule. */
const pause = 2000;
/** Every so many looks one goes further back than to the look before, for transactions that took long to commit; the first of all, and every 1800th, everywhere. */
const deeper = [
  { every: 1800, back: null },
  { every: 150, back: '20 minutes' },
  { every: 15, back: '2 minutes' },
] as const;
/** Seconds by which looks overlap: transactions take moments to commit, rarely longer. */
const overlap = 10;

/**
 * Looks for rows to seal every two seconds until told to stop. Not by the queue of jobs: putting a job there for each row would make requests wait for each other.
 * @returns how to stop; waits for a look under way
 */
export function keepSealing(sealing: Pick<SealingService, 'seal'>, every = pause): { stop(): Promise<void> } {
  const logger = new Logger('Log');
  let looks = 0;
  let begun = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async () => {
    const since = Math.ceil((performance.now() - begun) / 1000) + overlap;
    begun = performance.now();
    const depth = deeper.find(({ every: step }) => looks % step === 0);
    const back = depth ? depth.back : `${since} seconds`;
    try {
      await sealing.seal(back);
      looks += 1;
    } catch (error) {
      // The next one looks everywhere.
      looks = 0;
      logger.error(
        { error: error instanceof Error ? error.name : typeof error, code: (error as { code?: unknown }).code },
        'the log could not be sealed; the next look tries again',
      );
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
