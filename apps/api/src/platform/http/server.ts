import cookie from '@fastify/cookie';
import { type INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { CONFIG, type Config } from '../config/config';
import { hangUpWhenClosing } from './closing';
import { takeJsonAlone } from './json-bodies';
import { serveOpenApi } from './openapi';
import { runningRoutes } from './routes';
import { securityHeaders } from './security-headers';
import { refuseAddress, refuseBytes } from './unreadable';
import { serveWeb } from './web-files';

/** Largest body taken, in bytes. The longest homework text is 10,000 characters; an entry has several. */
const bodyLimit = 256 * 1024;
/** Milliseconds until a whole request has to be here, so that slow senders cannot hold all connections. */
const requestTimeout = 60_000;

/** Makes the HTTP application, ready to listen. @throws when a route does not declare its access */
export async function createServer(module: Parameters<typeof NestFactory.create>[0], config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout,
    trustProxy: config.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    // While closing, requests under way are finished; Fastify's own 503 is no problem+json.
    return503OnClosing: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBytes,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { bufferLogs: true, bodyParser: false });
  takeJsonAlone(adapter.getInstance());
  if (config.logLevel !== 'silent') app.useLogger(app.get(Logger));
  else app.useLogger(false);
  app.setGlobalPrefix('api');
  await app.register(cookie);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (_request, reply, payload, done) => {
      // An answer that has nothing to say says so.
      if (reply.statusCode === 200 && (payload === undefined || payload === null || payload === '')) reply.code(204);
      done(null, payload);
    });
  hangUpWhenClosing(adapter.getInstance());
  app.enableShutdownHooks();
  await securityHeaders(app);
  await serveWeb(app, config);
  runningRoutes(app.get(DiscoveryService));
  serveOpenApi(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** The configuration an application runs with. */
export function configOf(app: INestApplicationContext): Config {
  return app.get<Config>(CONFIG);
}
