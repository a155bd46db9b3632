import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import type { Me, Role } from '@groundwork/contract';
import { Access } from '../api/access';
import { Messages } from './messages';

/** First page of each kind of person. */
export const homeOf: Record<Role, string> = { partner: '/today', counselor: '/caseload', admin: '/accounts' };

/** Page that comes before everything else the first time. */
const INTRODUCTION = 'before-you-start';

/** Where somebody goes who just came in: the page they asked for, when it is one of ours, else their first page. */
export function arrival(me: Me, asked: string | null): string {
  if (me.role === 'partner' && !me.exitIntroSeen) return `/${INTRODUCTION}`;
  return asked !== null && /^\/[\w-][\w\-/]*$/.test(asked) ? asked : homeOf[me.role];
}

/** Lets a branch of routes match only for one kind of person. */
export function signedInAs(role: Role): CanMatchFn {
  return async (_route, segments) => {
    const router = inject(Router);
    const outcome = await resume();
    if (outcome instanceof RedirectCommand || outcome?.role !== role) return outcome instanceof RedirectCommand ? outcome : false;
    const waiting = role === 'partner' && !outcome.exitIntroSeen && segments[0]?.path !== INTRODUCTION && segments[0]?.path !== 'help';
    return waiting ? router.parseUrl(`/${INTRODUCTION}`) : true;
  };
}

/** The last route: the start page sends people on; anything else asks for a sign-in, or is not there. */
export const elsewhere: CanActivateFn = async (_route, state): Promise<boolean | UrlTree | RedirectCommand> => {
  const router = inject(Router);
  const outcome = await resume();
  if (outcome instanceof RedirectCommand) return outcome;
  if (outcome !== null) return state.url === '/' ? router.parseUrl(arrival(outcome, null)) : true;
  return router.createUrlTree(['/sign-in'], state.url === '/' ? {} : { queryParams: { to: state.url.split(/[?#]/)[0] } });
};

async function resume(): Promise<Me | null | RedirectCommand> {
  const access = inject(Access);
  const router = inject(Router);
  const messages = inject(Messages);
  if ((await access.resume()) === 'unavailable') {
    return new RedirectCommand(router.parseUrl('/back-soon'), { skipLocationChange: true });
  }
  const me = access.me();
  if (me) await messages.speak(me.language);
  return me;
}
