import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** Sessions of a couple, and one of them. */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('session') },
    children: [
      {
        path: 'people/:coupleId/sessions',
        title: 'session.list.title',
        loadComponent: () => import('./sessions-page').then((file) => file.SessionsPage),
      },
      {
        path: 'sessions/:sessionId',
        title: 'session.one.title',
        loadComponent: () => import('./session-page').then((file) => file.SessionPage),
        canDeactivate: [(page: { leave(): Promise<boolean> }) => page.leave()],
      },
    ],
  },
];
