import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { type Problem, type ProblemCode, problemStatus } from '@groundwork/contract';
import type { FastifyReply } from 'fastify';
import { ProblemError } from './problem-error';
import { problemOfDatabase } from './database-problem';

const titles: Record<ProblemCode, string> = {
  malformed: 'The request could not be read',
  invalid: 'Something in it needs a change',
  not_signed_in: 'You are signed out',
  wrong_credentials: 'That mail address and password do not go together',
  not_allowed: 'This is not for your account',
  not_found: 'There is nothing here',
  conflict: 'That does not go together with what is there',
  task_ended: 'This homework was ended meanwhile',
  gate_closed: 'The safety gate does not allow this now',
  link_not_valid: 'This link does not work any more',
  changed_elsewhere: 'This was changed on another device',
  too_large: 'That is too large',
  wrong_media_type: 'Send JSON',
  precondition_required: 'Say which version you have read',
  too_many: 'Too many tries: please wait a little',
  internal: 'Something went wrong on our side',
  unavailable: 'We are not reachable right now; nothing you sent before is lost',
};

const codeOfStatus: Record<number, ProblemCode> = {
  400: 'malformed',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  405: 'not_found',
  409: 'conflict',
  413: 'too_large',
  414: 'too_large',
  415: 'wrong_media_type',
  429: 'too_many',
  503: 'unavailable',
};

/** Turns every error into RFC 9457 problem+json with a code of the closed set; nothing of an error's own text reaches the caller unless we wrote it for them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = toProblem(error);
    // Never the message of a database error: it can quote values.
    if (problem.code === 'internal') this.logger.error({ name: nameOf(error), stack: stackOf(error) }, 'unexpected error');
    else if (problem.code === 'unavailable') this.logger.warn({ name: nameOf(error) }, 'unavailable');
    send(host.switchToHttp().getResponse<FastifyReply>(), problem);
  }
}

/** Writes a problem as the answer. */
export function send(reply: FastifyReply, problem: ProblemError): void {
  const { code, options } = problem;
  const { status, text } = problemBody(problem);
  if (options.retryAfter !== undefined || code === 'unavailable') void reply.header('retry-after', String(options.retryAfter ?? 5));
  void reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(text);
}

/** Status and text of the answer. */
export function problemBody({ code, options: { detail, errors, current } }: ProblemError): { status: number; text: string } {
  const status = problemStatus[code];
  const body: Problem = { type: `about:blank#${code}`, title: titles[code], status, code };
  if (detail !== undefined) body.detail = detail;
  if (errors !== undefined) body.errors = errors;
  if (current !== undefined) body.current = current;
  return { status, text: JSON.stringify(body) };
}

/** @returns the problem an error is, `internal` for what nobody expected */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const ofDatabase = problemOfDatabase(error);
  if (ofDatabase) return ofDatabase;
  const status = error instanceof HttpException ? error.getStatus() : Number((error as { statusCode?: unknown }).statusCode);
  return new ProblemError(codeOfStatus[status] ?? 'internal');
}

function nameOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return `${error instanceof Error ? error.name : typeof error}${typeof code === 'string' ? ` ${code}` : ''}`;
}

function stackOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 12)
        .join('\n')
    : '';
}
