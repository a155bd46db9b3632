import { effect, type Signal, untracked } from '@angular/core';
import type { SessionDocument } from '@groundwork/contract';

/** Milliseconds before the first look, and the longest between two. */
const FIRST = 400;
const LONGEST = 10_000;

/** Whether the worker still has to do something for it. */
export function isUnderWay({ state }: Pick<SessionDocument, 'state'>): boolean {
  return state === 'queued' || state === 'rendering';
}

/** The word for how a document stands. */
export function standing({
  state,
  stale,
}: Pick<SessionDocument, 'state' | 'stale'>): 'queued' | 'rendering' | 'ready' | 'notMade' | 'stale' {
  if (state === 'failed') return 'notMade';
  return stale && state === 'ready' ? 'stale' : state;
}

/** Milliseconds until the next look: a little longer each time. @param looks how often it was looked at so far, from 0 */
export function waitBetween(looks: number): number {
  return Math.min(FIRST * 1.5 ** looks, LONGEST);
}

/**
 * Looks again and again while something is under way, seldom as time goes by, and not while nobody sees the page. For use in a constructor.
 * @param look asks the server again
 */
export function watch(underWay: Signal<boolean>, look: () => unknown): void {
  effect((onCleanup) => {
    if (!underWay()) return;
    let looks = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      timer = setTimeout(() => {
        if (document.visibilityState === 'visible') untracked(look);
        looks += 1;
        later();
      }, waitBetween(looks));
    };
    later();
    onCleanup(() => clearTimeout(timer));
  });
}
