import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** Homework that the clinic makes itself. @param path where it stands in a frame: beside the library, or in the clinic's area */
export const routesAt = (path: string): Routes => [
  {
    path,
    resolve: { words: messages('builder', 'homework', 'together', 'phone', 'figure') },
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'builder.page.title',
        loadComponent: () => import('./workshop-page').then((file) => file.WorkshopPage),
      },
      { path: 'new', title: 'builder.page.title', loadComponent: () => import('./begin-page').then((file) => file.BeginPage) },
      {
        path: 'drafts/:draftId',
        title: 'builder.page.title',
        canDeactivate: [(page: { leave(): Promise<boolean> }) => page.leave()],
        loadComponent: () => import('./build-page').then((file) => file.BuildPage),
      },
      {
        path: ':homeworkId/:version',
        title: 'builder.page.title',
        loadComponent: () => import('./version-page').then((file) => file.VersionPage),
      },
    ],
  },
];
