import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { z } from 'zod';
import { ProblemError } from './problem-error';
import { ROUTE, type RouteDeclaration } from './route';

const versioned = z.looseObject({ version: z.int() });
/** As the server writes ids. In capitals PostgreSQL would find the row all the same, and what is sealed would be sealed for another name. */
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const nothing = z.strictObject({});
/** Most faults that one answer names. */
const most = 50;
/** Most characters of a name that an answer repeats. */
const longest = 60;

/** Parses body, query, path ids and the headers a route asks for, before the handler sees them; puts the ETag of versioned answers. */
@Injectable()
export class ParseInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteDeclaration>(ROUTE, context.getHandler());
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    for (const [name, value] of Object.entries((request.params ?? {}) as Record<string, string>))
      if (/(^id|Id)$/.test(name) && name !== 'homeworkId' && !id.test(value)) throw new ProblemError('not_found');
    if (route.ifMatch && !request.headers['if-match'])
      throw new ProblemError('precondition_required', {
        errors: [{ pointer: 'If-Match', message: 'is missing: send the version you read' }],
      });
    if (route.idempotent === true && !request.headers['idempotency-key'])
      throw new ProblemError('malformed', { errors: [{ pointer: 'Idempotency-Key', message: 'is missing' }] });
    // A route that takes nothing refuses what is sent all the same: whoever sends it expects something to come of it.
    request.body = route.body
      ? parsed(route.body, request.body === undefined ? {} : request.body, '/')
      : parsed(nothing, request.body ?? {}, '/');
    request.query = parsed(route.query ?? nothing, request.query, '');
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = versioned.safeParse(answer);
        if (version.success) http.getResponse<FastifyReply>().header('etag', `"${version.data.version}"`);
        return answer;
      }),
    );
  }
}

function parsed(schema: z.ZodType, value: unknown, prefix: '/' | ''): unknown {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return result.data;
  throw new ProblemError('invalid', { errors: result.error.issues.slice(0, most).flatMap((issue) => fieldProblems(issue, prefix)) });
}

function fieldProblems(issue: z.core.$ZodIssue, prefix: string): { pointer: string; message: string }[] {
  const at = (path: readonly PropertyKey[]) =>
    prefix + path.map((step) => String(step).slice(0, longest).replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 10).map((key) => ({ pointer: at([...issue.path, key]), message: 'is not known here' }));
  return [{ pointer: at(issue.path), message: issue.code === 'invalid_type' ? typeMessage(issue) : issue.message }];
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

function typeMessage({ input, expected }: z.core.$ZodIssueInvalidType): string {
  return input === undefined ? 'is missing' : `must be ${words[expected] ?? expected}`;
}
