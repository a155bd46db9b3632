import type { Routes } from '@angular/router';
import { messages } from '../shell/messages';

/** The people side of the clinic, for admins. No page here shows anything a couple wrote. */
export const routes: Routes = [
  {
    path: '',
    resolve: { words: messages('clinic') },
    children: [
      { path: 'accounts', title: 'shell.nav.accounts', loadComponent: () => import('./accounts-page').then((file) => file.AccountsPage) },
      { path: 'clinic', title: 'shell.nav.clinic', loadComponent: () => import('./settings-page').then((file) => file.SettingsPage) },
      {
        path: 'clinic/measures',
        title: 'clinic.settings.measures',
        resolve: { words: messages('measure') },
        loadComponent: () => import('./measure-permissions-page').then((file) => file.MeasurePermissionsPage),
      },
      {
        path: 'clinic/library',
        title: 'shell.nav.library',
        resolve: { words: messages('library', 'practice') },
        loadComponent: () => import('./library-page').then((file) => file.LibraryPage),
      },
      { path: 'mail', title: 'shell.nav.mail', loadComponent: () => import('./mail-page').then((file) => file.MailPage) },
    ],
  },
];
