import type { Routes } from '@angular/router';
import { atTheDoor, elsewhere, signedInAs } from './doorway';
import { messages } from './messages';

const words = { words: messages('shell', 'ui') };
const ownAccount = () => import('./own-account.routes').then((file) => file.routes);

/** One branch per kind of person; each room brings its own pages. Addresses are plain words and opaque ids (SA-41). */
export const routes: Routes = [
  {
    path: '',
    resolve: words,
    children: [
      { path: '', pathMatch: 'full', canActivate: [elsewhere], loadComponent: () => import('./not-found-page').then((file) => file.NotFoundPage) },
      {
        path: '',
        canMatch: [signedInAs('partner')],
        loadComponent: () => import('./partner-frame').then((file) => file.PartnerFrame),
        children: [
          { path: 'before-you-start', title: 'shell.intro.title', loadComponent: () => import('./exit-intro').then((file) => file.ExitIntro) },
          { path: 'help', title: 'shell.help.title', loadComponent: () => import('./help').then((file) => file.Help) },
          { path: '', loadChildren: () => import('../homework/homework.routes').then((file) => file.routes) },
          { path: '', loadChildren: () => import('../consent/consent.routes').then((file) => file.routes) },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        canMatch: [signedInAs('counselor')],
        loadComponent: () => import('./staff-frame').then((file) => file.StaffFrame),
        children: [
          { path: '', loadChildren: () => import('../practice/practice.routes').then((file) => file.routes) },
          { path: '', loadChildren: () => import('../session/session.routes').then((file) => file.routes) },
          { path: '', loadChildren: () => import('../document/document.routes').then((file) => file.routes) },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        canMatch: [signedInAs('admin')],
        loadComponent: () => import('./staff-frame').then((file) => file.StaffFrame),
        children: [
          { path: '', loadChildren: () => import('../clinic/clinic.routes').then((file) => file.routes) },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        loadComponent: () => import('./door-frame').then((file) => file.DoorFrame),
        children: [
          { path: 'sign-in', title: 'shell.signIn.title', canActivate: [atTheDoor], loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage) },
          { path: 'join', title: 'shell.join.title', loadComponent: () => import('./join-page').then((file) => file.JoinPage) },
          { path: 'forgot', title: 'shell.forgot.title', loadComponent: () => import('./forgot-page').then((file) => file.ForgotPage) },
          { path: 'reset', title: 'shell.reset.title', loadComponent: () => import('./reset-page').then((file) => file.ResetPage) },
          { path: 'setup', title: 'shell.setup.title', canActivate: [atTheDoor], resolve: { words: messages('clinic') }, loadComponent: () => import('../clinic/setup-page').then((file) => file.SetupPage) },
          { path: 'signed-out', title: 'shell.signedOut.title', loadComponent: () => import('./signed-out-page').then((file) => file.SignedOutPage) },
          { path: 'back-soon', title: 'shell.backSoon.title', loadComponent: () => import('./back-soon-page').then((file) => file.BackSoonPage) },
          { path: '**', title: 'shell.notFound.title', canActivate: [elsewhere], loadComponent: () => import('./not-found-page').then((file) => file.NotFoundPage) },
        ],
      },
    ],
  },
];
