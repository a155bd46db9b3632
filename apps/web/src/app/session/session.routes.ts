import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** Sessions of a couple, within the pages about them. */
export const coupleRoutes: Routes = [
  {
    path: 'sessions',
    title: 'session.list.title',
    resolve: { words: messages('session') },
    loadComponent: () => import('./sessions-page').then((file) => file.SessionsPage),
  },
];

/** One session. */
export const routes: Routes = [
  {
    path: 'sessions/:sessionId',
    title: 'session.one.title',
    resolve: { words: messages('session') },
    loadComponent: () => import('./session-page').then((file) => file.SessionPage),
    canDeactivate: [(page: { leave(): Promise<boolean> }) => page.leave()],
  },
];
