import type { Routes } from '@angular/router';
import { DoorFrame } from './door-frame';
import { elsewhere, signedInAs } from './doorway';
import { messages } from './messages';
import { PartnerFrame } from './partner-frame';
import { StaffFrame } from './staff-frame';

const words = { words: messages('shell', 'ui') };
/** Sessions and documents of a couple stand in the frame around that couple's pages, which is practice's. */
const counselorRooms = async (): Promise<Routes> => {
  const [builder, practice, session, document] = await Promise.all([
    import('../builder/builder.routes'),
    import('../practice/practice.routes'),
    import('../session/session.routes'),
    import('../document/document.routes'),
  ]);
  return [
    ...builder.routesAt('library/own'),
    ...practice.routes,
    ...practice.coupleRoutes([...session.coupleRoutes, ...document.coupleRoutes]),
    ...session.routes,
    ...document.routes,
  ];
};
const ownAccount = () => import('./own-account.routes').then((file) => file.routes);

/** One branch per kind of person; each room brings its own pages. Addresses are plain words and opaque ids (SA-41).
 * Frames are in the first load, since every page stands in one; pages load by themselves. */
export const routes: Routes = [
  {
    path: '',
    resolve: words,
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [elsewhere],
        loadComponent: () => import('./not-found-page').then((file) => file.NotFoundPage),
      },
      // Pages before sign-in come next, so that none of them waits for the server to say who is there.
      {
        path: '',
        component: DoorFrame,
        children: [
          { path: 'sign-in', title: 'shell.signIn.title', loadComponent: () => import('./sign-in-page').then((file) => file.SignInPage) },
          { path: 'join', title: 'shell.join.title', loadComponent: () => import('./join-page').then((file) => file.JoinPage) },
          { path: 'forgot', title: 'shell.forgot.title', loadComponent: () => import('./forgot-page').then((file) => file.ForgotPage) },
          { path: 'reset', title: 'shell.reset.title', loadComponent: () => import('./reset-page').then((file) => file.ResetPage) },
          {
            path: 'setup',
            title: 'shell.setup.title',
            resolve: { words: messages('clinic') },
            loadComponent: () => import('../clinic/setup-page').then((file) => file.SetupPage),
          },
          {
            path: 'signed-out',
            title: 'shell.signedOut.title',
            loadComponent: () => import('./signed-out-page').then((file) => file.SignedOutPage),
          },
          {
            path: 'back-soon',
            title: 'shell.backSoon.title',
            loadComponent: () => import('./back-soon-page').then((file) => file.BackSoonPage),
          },
        ],
      },
      {
        path: '',
        canMatch: [signedInAs('partner')],
        component: PartnerFrame,
        children: [
          {
            path: 'before-you-start',
            title: 'shell.intro.title',
            loadComponent: () => import('./exit-intro').then((file) => file.ExitIntro),
          },
          { path: 'help', title: 'shell.help.title', loadComponent: () => import('./help').then((file) => file.Help) },
          { path: '', loadChildren: () => import('../homework/homework.routes').then((file) => file.routes) },
          { path: '', loadChildren: () => import('../consent/consent.routes').then((file) => file.routes) },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        canMatch: [signedInAs('counselor')],
        component: StaffFrame,
        children: [
          { path: '', loadChildren: counselorRooms },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        canMatch: [signedInAs('admin')],
        component: StaffFrame,
        children: [
          { path: '', loadChildren: () => import('../builder/builder.routes').then((file) => file.routesAt('clinic/own')) },
          { path: '', loadChildren: () => import('../clinic/clinic.routes').then((file) => file.routes) },
          { path: '', loadChildren: () => import('../audit/audit.routes').then((file) => file.routes) },
          { path: '', loadChildren: ownAccount },
        ],
      },
      {
        path: '',
        component: DoorFrame,
        children: [
          {
            path: '**',
            title: 'shell.notFound.title',
            canActivate: [elsewhere],
            loadComponent: () => import('./not-found-page').then((file) => file.NotFoundPage),
          },
        ],
      },
    ],
  },
];
