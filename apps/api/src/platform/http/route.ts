import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, SetMetadata } from '@nestjs/common';
import type { Role } from '@groundwork/contract';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Viewer } from '../database/db';
import { ProblemError } from './problem-error';

/** Everything one route promises; the guard, the parser, the OpenAPI document and the route matrix read the same declaration. */
export interface RouteDeclaration {
  /** Who may call it: `public`, `anyone` who is signed in, or roles. */
  access: 'public' | 'anyone' | readonly Role[];
  summary: string;
  body?: z.ZodType;
  query?: z.ZodObject;
  /** Shape of the answer; left out for answers without a body. */
  answer?: z.ZodType;
  status?: 200 | 201 | 202 | 204;
  /** Whether `If-Match: "n"` is required (428 without). */
  ifMatch?: boolean;
  /** Whether `Idempotency-Key` is required, or taken when sent. */
  idempotent?: true | 'optional';
  /** Content type of an answer that isn't JSON. */
  produces?: string;
}

export const ROUTE = 'groundwork:route';

/** Declares a route. A handler without it keeps the application from starting. */
export function Route(declaration: RouteDeclaration) {
  return applyDecorators(
    SetMetadata(ROUTE, declaration),
    HttpCode(declaration.status ?? (declaration.answer || declaration.produces ? 200 : 204)),
  );
}

export type KnownRequest = FastifyRequest & { viewer?: Viewer };

/** The signed-in viewer of the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const viewer = context.switchToHttp().getRequest<KnownRequest>().viewer;
  if (!viewer) throw new ProblemError('not_signed_in');
  return viewer;
});

/** The version in `If-Match: "7"`, as a number. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '');
  if (!match) throw new ProblemError('malformed', { errors: [{ pointer: 'If-Match', message: 'is not a version like "7"' }] });
  return Number(match[1]);
});

/** The caller's key of this act, if they sent one: the same key again is the same act. */
export const ActKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  return header === undefined ? undefined : checkedKey(header);
});

/** The caller's key of this act, which the route requires. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  checkedKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
);

function checkedKey(header: unknown): string {
  if (typeof header !== 'string' || !/^[\w-]{8,80}$/.test(header))
    throw new ProblemError('malformed', { errors: [{ pointer: 'Idempotency-Key', message: 'must be 8 to 80 letters, digits, - or _' }] });
  return header;
}
