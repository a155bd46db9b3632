import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem, problemStatus } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { type RunningRoute, runningRoutes } from './routes';

type Json = Record<string, unknown>;

/** Serves the OpenAPI document at `/api/openapi.json` and a browser for it at `/api/docs`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = openApiDocument(runningRoutes(app.get(DiscoveryService)));
  const fastify = app.getHttpAdapter().getInstance();
  const text = JSON.stringify(document);
  fastify.get('/api/openapi.json', (_request: unknown, reply: FastifyReply) => reply.type('application/json; charset=utf-8').send(text));
  fastify.addHook('onSend', (request, reply, payload, done) => {
    // The document browser brings its own inline styles and scripts; nothing of a clinic is on its pages.
    if (request.url.startsWith('/api/docs'))
      void reply.header(
        'content-security-policy',
        "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
      );
    done(null, payload);
  });
  SwaggerModule.setup('api/docs', app, document as unknown as OpenAPIObject, { raw: false, customSiteTitle: 'Practice portal API' });
}

/** The OpenAPI 3.1 document of the routes, made from the same schemas that parse requests. */
export function openApiDocument(routes: readonly RunningRoute[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of [...routes].sort((a, b) => a.path.localeCompare(b.path))) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version: '1',
      description:
        'Absent and hidden answer alike. Times are UTC, days are calendar days of the clinic. Errors are problem+json with a closed set of codes.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    paths,
    components: { schemas: components(), securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}

function operation({ path, handler, declaration: d }: RunningRoute): Json {
  const status = String(d.status ?? (d.answer || d.produces ? 200 : 204));
  const parameters: Json[] = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  for (const [name, schema] of Object.entries(d.query?.shape ?? {}))
    parameters.push({
      name,
      in: 'query',
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: schemaOf(schema as z.ZodType),
    });
  if (d.ifMatch)
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: 'The version read, such as "7"',
      schema: { type: 'string' },
    });
  if (d.idempotent)
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: d.idempotent === true,
      description: 'The same key again is the same act',
      schema: { type: 'string' },
    });
  const content = d.produces
    ? { [d.produces]: { schema: { type: 'string', format: 'binary' } } }
    : d.answer && { 'application/json': { schema: schemaOf(d.answer) } };
  return {
    operationId: handler.replace('Controller.', '_'),
    summary: d.summary,
    description: `Access: ${typeof d.access === 'string' ? d.access : d.access.join(', ')}`,
    tags: [path.split('/')[1]],
    ...(d.access === 'public' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(d.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(d.body) } } } }),
    responses: {
      [status]: { description: 'Done', ...(content && { content }) },
      default: {
        description: `Problem: ${[...new Set(Object.values(problemStatus))].join(', ')}`,
        content: { 'application/problem+json': { schema: schemaOf(Problem) } },
      },
    },
  };
}

function schemaOf(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id;
  if (id) return { $ref: `#/components/schemas/${id}` };
  return withoutDialect(
    JSON.parse(
      JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).replaceAll('#/$defs/', '#/components/schemas/'),
    ) as Json,
  );
}

function components(): Json {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { io: 'input', unrepresentable: 'any', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema as Json)]));
}

function withoutDialect({ $schema: _dialect, $id: _id, $defs: _defs, ...schema }: Json): Json {
  return schema;
}
