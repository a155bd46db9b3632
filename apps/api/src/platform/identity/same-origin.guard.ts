import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config';
import { ProblemError } from '../http/problem-error';
import { cookieNames } from './cookies';

/**
 * For routes that read or put cookies: refuses what another site sends. Browsers say where a POST comes from (`Origin`, `Sec-Fetch-Site`); a request that brings the refresh
 * cookie and says nothing needs a header that no form can send. Beside SameSite=Strict, not instead of it.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  private readonly own: string;

  constructor(@Inject(CONFIG) config: Config) {
    this.own = new URL(config.publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'GET' || this.fromHere(request)) return true;
    throw new ProblemError('not_allowed');
  }

  private fromHere({ headers, cookies }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (headers.origin !== undefined) return headers.origin === this.own || hostOf(headers.origin) === headers.host;
    if (site !== undefined) return site === 'same-origin';
    return cookies[cookieNames.refresh] === undefined || headers['x-requested-with'] !== undefined;
  }
}

/** @returns null for `null`, the origin of sandboxed pages */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
