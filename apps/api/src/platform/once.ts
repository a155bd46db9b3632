import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import type { Viewer } from './database/db';
import { brokenConstraint } from './http/database-problem';
import { ProblemError } from './http/problem-error';

/**
 * Makes something once for each key of a viewer, so that a request sent twice (a second tap, a retry after a lost answer) makes one thing. The key stands for the id of what is made.
 * @param key of the header `Idempotency-Key`; without one, each call makes something new
 * @param make makes it under that id
 * @param find answers with what was made before, or is being made at this moment. @throws ProblemError `not_found` when there is nothing
 */
export async function once<T>(
  clock: Clock,
  viewer: Viewer,
  key: string | undefined,
  make: (id: string) => Promise<T>,
  find: (id: string) => Promise<T>,
): Promise<T> {
  if (key === undefined) return make(clock.id());
  const id = idOfKey(viewer.id, key);
  const before = await find(id).catch(absent);
  if (before !== undefined) return before;
  return make(id).catch((error: unknown) => {
    if (brokenConstraint(error)?.endsWith('_pkey')) return find(id);
    throw error;
  });
}

function absent(error: unknown): undefined {
  if (error instanceof ProblemError && error.code === 'not_found') return undefined;
  throw error;
}

/** UUID (version 8) that a viewer's key stands for. */
function idOfKey(viewerId: string, key: string): string {
  const bytes = createHash('sha256').update(`${viewerId}|${key}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
