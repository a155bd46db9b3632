import { linkedSignal, type Signal } from '@angular/core';

/** The newest value there was; undefined before the first. So that a page keeps what it shows, opened tables and all, until the next is there. */
export function lastOf<T>(value: () => T | undefined): Signal<T | undefined> {
  return linkedSignal<T | undefined, T | undefined>({ source: value, computation: (now, before) => now ?? before?.value });
}
