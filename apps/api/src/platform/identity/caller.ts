import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { cookieNames } from './cookies';
import { networkOf } from './network';

/** Where a request comes from. */
export interface Caller {
  network: string;
  userAgent: string | undefined;
  refreshToken: string | undefined;
  device: string | undefined;
  authorization: string | undefined;
}

/** The caller of the request. */
export const From = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    network: networkOf(request.ip),
    userAgent: request.headers['user-agent'],
    refreshToken: request.cookies[cookieNames.refresh],
    device: request.cookies[cookieNames.device],
    authorization: request.headers.authorization,
  };
});
