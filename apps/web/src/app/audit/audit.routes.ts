import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** The clinic's log, for admins. */
export const routes: Routes = [
  {
    path: 'log',
    title: 'shell.nav.log',
    resolve: { words: messages('audit') },
    loadComponent: () => import('./log-page').then((file) => file.LogPage),
  },
];
