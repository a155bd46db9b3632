const FIRST = 2_000;
const LONGEST = 30_000;

/** Milliseconds to wait before another try: 2 s, doubled each time, at most 30 s; longer when the server asked for it. @param failures tries that did not work so far, from 1 */
export function waitBefore(failures: number, retryAfterSeconds = 0): number {
  return Math.max(Math.min(FIRST * 2 ** (failures - 1), LONGEST), retryAfterSeconds * 1000);
}
