import { InjectionToken } from '@angular/core';

/** Loads the page anew. */
export const RELOAD_PAGE = new InjectionToken<() => void>('reload the page', { factory: () => () => location.reload() });
