import { HttpContextToken, type HttpEvent, type HttpHandlerFn, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { Access } from './access';
import { toProblem } from './problem';

/** Marks requests that go out without a sign-in, such as signing in. */
export const PUBLIC = new HttpContextToken(() => false);

/** Adds the access token to API requests; a refused one is renewed once and sent again. */
export const authorize: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || request.context.get(PUBLIC)) return next(request);
  const access = inject(Access);
  return from(access.bearer()).pipe(
    switchMap((token) => send(request, next, token).pipe(catchError((error: unknown) => again(error, request, next, access, token)))),
  );
};

function send(request: HttpRequest<unknown>, next: HttpHandlerFn, token: string | null): Observable<HttpEvent<unknown>> {
  return next(token === null ? request : request.clone({ setHeaders: { authorization: `Bearer ${token}` } }));
}

function again(
  error: unknown,
  request: HttpRequest<unknown>,
  next: HttpHandlerFn,
  access: Access,
  refused: string | null,
): Observable<HttpEvent<unknown>> {
  // A wrong password is also a 401, and no reason to renew anything.
  if (refused === null || toProblem(error).code !== 'not_signed_in') return throwError(() => error);
  return from(access.renew(refused)).pipe(
    switchMap((outcome) => (outcome === 'signed_in' ? from(access.bearer()) : throwError(() => error))),
    switchMap((token) => send(request, next, token)),
  );
}
