import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** Who may read what somebody wrote: before submitting, after it, and what the other partner shares. */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('consent', 'together') },
    children: [
      {
        path: 'readers/:entryId',
        title: 'shell.nav.today',
        loadComponent: () => import('./readers-page').then((file) => file.ReadersPage),
      },
      { path: 'sent/:entryId', title: 'shell.nav.today', loadComponent: () => import('./sent-page').then((file) => file.SentPage) },
      { path: 'earlier', title: 'shell.nav.earlier', loadComponent: () => import('./earlier-page').then((file) => file.EarlierPage) },
      {
        path: 'earlier/:entryId',
        title: 'shell.nav.earlier',
        loadComponent: () => import('./own-entry-page').then((file) => file.OwnEntryPage),
      },
      { path: 'shared', title: 'shell.nav.shared', loadComponent: () => import('./shared-page').then((file) => file.SharedPage) },
    ],
  },
];
