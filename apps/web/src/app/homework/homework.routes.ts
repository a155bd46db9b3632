import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** What a partner does: today, a task, writing it step by step, checking it. Titles and addresses say nothing about it (SA-41). */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('homework', 'together') },
    children: [
      { path: 'today', title: 'shell.nav.today', loadComponent: () => import('./today-page').then((file) => file.TodayPage) },
      {
        path: 'earlier/of/:homeworkId',
        title: 'shell.nav.earlier',
        loadComponent: () => import('./history-page').then((file) => file.HistoryPage),
      },
      { path: 'tasks/:taskId', title: 'shell.nav.today', loadComponent: () => import('./task-page').then((file) => file.TaskPage) },
      { path: 'together', title: 'shell.nav.together', loadComponent: () => import('./together-page').then((file) => file.TogetherPage) },
      {
        path: 'together/:entryId',
        title: 'shell.nav.together',
        loadComponent: () => import('./exchange-page').then((file) => file.ExchangePage),
      },
      {
        path: 'agreements/:entryId',
        title: 'shell.nav.together',
        loadComponent: () => import('./agreement-page').then((file) => file.AgreementPage),
      },
      {
        path: 'matches/:homeworkId',
        title: 'shell.nav.together',
        loadComponent: () => import('./matches-page').then((file) => file.MatchesPage),
      },
      {
        path: 'write/:entryId',
        title: 'shell.nav.today',
        loadComponent: () => import('./write-frame').then((file) => file.WriteFrame),
        children: [
          { path: '', pathMatch: 'full', loadComponent: () => import('./landing-page').then((file) => file.LandingPage) },
          { path: 'check', loadComponent: () => import('./check-page').then((file) => file.CheckPage) },
          { path: ':step', loadComponent: () => import('./step-page').then((file) => file.StepPage) },
        ],
      },
    ],
  },
];
