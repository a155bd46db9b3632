import type { DynamicModule } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config';

/**
 * One line per request: method, route pattern, status, milliseconds. An allow-list: no address, header, body, query or id of a person can appear,
 * because nothing else is taken from the request.
 */
export function logging(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      base: null,
      serializers: {
        req: (request: { raw?: unknown; id: unknown; method: string }) => ({
          id: request.id,
          method: request.method,
          route: routeOf(request),
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: { type?: string }) => ({ type: error.type }),
      },
      quietReqLogger: true,
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
      autoLogging: { ignore: (request) => !(request.url ?? '').startsWith('/api') || (request.url ?? '').startsWith('/api/health') },
    },
    // Everything: Nest's middleware wildcard in the syntax of Fastify.
    forRoutes: ['{*path}'],
  });
}

/** The path with every id replaced, so that a log line names no record. */
function routeOf(request: unknown): string {
  const url = (request as { url?: string }).url ?? (request as FastifyRequest).raw.url ?? '';
  return (url.split('?')[0] ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, ':id').slice(0, 120);
}
