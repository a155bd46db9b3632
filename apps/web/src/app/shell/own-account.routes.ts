import type { Routes } from '@angular/router';

/** A person's own account, the same for everybody. */
export const routes: Routes = [
  { path: 'me', title: 'shell.me.title', loadComponent: () => import('./own-account-page').then((file) => file.OwnAccountPage) },
  { path: 'me/sign-ins', title: 'shell.signIns.title', loadComponent: () => import('./sign-ins-page').then((file) => file.SignInsPage) },
];
