import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** What previews show is worded by the partner's own screens. */
const words = { words: messages('practice', 'homework', 'together', 'library', 'phone') };

/** A counselor's work between appointments. Titles are neutral words (SA-41). */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('practice') },
    children: [
      { path: 'caseload', title: 'shell.nav.caseload', loadComponent: () => import('./caseload-page').then((file) => file.CaseloadPage) },
      { path: 'inbox', title: 'shell.nav.inbox', loadComponent: () => import('./inbox-page').then((file) => file.InboxPage) },
      {
        path: 'library',
        title: 'shell.nav.library',
        resolve: { words: messages('library') },
        loadComponent: () => import('./library-page').then((file) => file.LibraryPage),
      },
      {
        path: 'library/programmes',
        title: 'shell.nav.library',
        resolve: { words: messages('library') },
        loadComponent: () => import('./programmes-page').then((file) => file.ProgrammesPage),
      },
      {
        path: 'library/:homeworkId',
        title: 'shell.nav.library',
        resolve: words,
        loadComponent: () => import('./guide-page').then((file) => file.GuidePage),
      },
      {
        path: 'people/new',
        title: 'practice.title.new',
        loadComponent: () => import('./open-couple-page').then((file) => file.OpenCouplePage),
      },
      {
        path: 'people/:coupleId/assign',
        title: 'practice.title.assign',
        resolve: { words: messages('library') },
        loadComponent: () => import('./choose-page').then((file) => file.ChoosePage),
      },
      {
        path: 'people/:coupleId/programmes',
        title: 'practice.title.assign',
        resolve: { words: messages('library') },
        loadComponent: () => import('./programmes-page').then((file) => file.ProgrammesPage),
      },
      {
        path: 'people/:coupleId/programmes/:copyId',
        title: 'practice.title.assign',
        resolve: { words: messages('library') },
        loadComponent: () => import('./programme-page').then((file) => file.ProgrammePage),
      },
      {
        path: 'people/:coupleId/assign/:homeworkId',
        title: 'practice.title.assign',
        resolve: words,
        loadComponent: () => import('./assign-page').then((file) => file.AssignPage),
      },
    ],
  },
];

/** The pages of one couple, in one frame. @param within pages that other rooms have about a couple */
export const coupleRoutes = (within: Routes): Routes => [
  {
    path: 'people/:coupleId',
    resolve: { words: messages('practice') },
    loadComponent: () => import('./couple-frame').then((file) => file.CoupleFrame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'practice.title.overview',
        loadComponent: () => import('./overview-page').then((file) => file.OverviewPage),
      },
      { path: 'shared', title: 'practice.title.shared', loadComponent: () => import('./shared-page').then((file) => file.SharedPage) },
      {
        path: 'limits',
        title: 'practice.title.limits',
        loadComponent: () => import('./boundaries-page').then((file) => file.BoundariesPage),
      },
      {
        path: 'homework',
        title: 'practice.title.homework',
        resolve: { words: messages('library') },
        loadComponent: () => import('./homework-page').then((file) => file.HomeworkPage),
      },
      {
        path: 'context',
        title: 'practice.title.context',
        resolve: { words: messages('homework', 'together') },
        loadComponent: () => import('./context-page').then((file) => file.ContextPage),
      },
      {
        path: 'measures',
        title: 'practice.title.measures',
        resolve: { words: messages('measure') },
        loadComponent: () => import('./measure-page').then((file) => file.MeasurePage),
      },
      {
        path: 'figures',
        title: 'practice.title.figures',
        resolve: { words: messages('figure') },
        loadComponent: () => import('./figures-page').then((file) => file.FiguresPage),
      },
      {
        path: 'before',
        title: 'practice.title.before',
        resolve: { words: messages('figure') },
        loadComponent: () => import('./before-page').then((file) => file.BeforePage),
      },
      {
        path: 'readable',
        title: 'practice.title.readable',
        resolve: { words: messages('figure') },
        loadComponent: () => import('./readable-page').then((file) => file.ReadablePage),
      },
      {
        path: 'partners',
        title: 'practice.title.partners',
        loadComponent: () => import('./partners-page').then((file) => file.PartnersPage),
      },
      ...within,
    ],
  },
];
