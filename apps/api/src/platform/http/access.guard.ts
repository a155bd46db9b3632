import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { KnownTokens } from './known-tokens';
import { ProblemError } from './problem-error';
import { type KnownRequest, ROUTE, type RouteDeclaration } from './route';
import type { Viewer } from '../database/db';

/** Passport's guard for the access token; it puts the viewer on the request. */
@Injectable()
export class TokenGuard extends AuthGuard('jwt') {
  override handleRequest<T = Viewer>(error: unknown, viewer: T | false): T {
    if (error !== null && error !== undefined && error !== false) throw new ProblemError('not_signed_in');
    if (!viewer) throw new ProblemError('not_signed_in');
    return viewer;
  }
  override getAuthenticateOptions() {
    return { session: false, property: 'viewer' };
  }
}

/** Denies unless the route says who may call it and the viewer is one of them. Whether the sign-in still holds, the transaction checks (`sec.open`). */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly token = new TokenGuard();
  private readonly known = new KnownTokens();

  constructor(private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    if (!route) throw new ProblemError('not_found');
    if (route.access === 'public') return true;
    const viewer = await this.viewerOf(context);
    if (route.access !== 'anyone' && !route.access.includes(viewer.role)) throw new ProblemError('not_allowed');
    return true;
  }

  private async viewerOf(context: ExecutionContext): Promise<Viewer> {
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const { authorization } = request.headers;
    const known = this.known.viewerOf(authorization);
    if (known) return (request.viewer = known);
    await this.token.canActivate(context);
    if (!request.viewer) throw new ProblemError('not_signed_in');
    this.known.remember(authorization, request.viewer);
    return request.viewer;
  }
}
