import type { Tx } from './db';

/**
 * Thrown by code that needs something at once which memory does not hold yet, such as a homework that a clinic made itself. `Db` takes back what was
 * done so far, reads it with the same rights, and starts the work again; so only the first to need it pays.
 */
export class NotLoaded extends Error {
  constructor(
    what: string,
    readonly load: (tx: Pick<Tx, 'query'>) => Promise<void>,
  ) {
    super(`${what} is not loaded`);
  }
}
