import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, inject, isDevMode, provideEnvironmentInitializer } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { provideTransloco } from '@jsverse/transloco';
import { Access } from '../api/access';
import { authorize } from '../api/authorize';
import { languages, MessageLoader, Messages } from './messages';
import { PageTitle } from './page-title';
import { routes } from './routes';

export const providers: ApplicationConfig['providers'] = [
  provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
  provideHttpClient(withInterceptors([authorize])),
  provideTransloco({
    config: { availableLangs: languages, defaultLang: 'en', fallbackLang: 'en', reRenderOnLangChange: true, prodMode: !isDevMode() },
    loader: MessageLoader,
  }),
  { provide: TitleStrategy, useClass: PageTitle },
  // Both are asked for before the router needs them, so that they travel while its code loads.
  provideEnvironmentInitializer(() => {
    void inject(Messages).load('shell', 'ui');
    void inject(Access).resume();
  }),
];
