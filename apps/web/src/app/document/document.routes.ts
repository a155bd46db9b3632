import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** Documents of a couple, within the pages about them. */
export const coupleRoutes: Routes = [
  {
    path: 'documents',
    title: 'document.list.title',
    resolve: { words: messages('document') },
    loadComponent: () => import('./documents-page').then((file) => file.DocumentsPage),
  },
];

/** Making one, and one that was made. */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('document') },
    children: [
      {
        path: 'sessions/:sessionId/document',
        title: 'document.make.title',
        loadComponent: () => import('./make-page').then((file) => file.MakePage),
      },
      {
        path: 'documents/:documentId',
        title: 'document.one.title',
        loadComponent: () => import('./document-page').then((file) => file.DocumentPage),
      },
    ],
  },
];
