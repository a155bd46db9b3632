import { HttpErrorResponse } from '@angular/common/http';
import type { Problem as ContractProblem, ProblemCode } from '@groundwork/contract';

/** What an error answer says (RFC 9457), reduced to what screens use. */
export interface Problem {
  code: ProblemCode;
  title: string;
  detail?: string;
  errors?: { pointer: string; message: string }[];
  /** With `changed_elsewhere`: the newer state. */
  current?: unknown;
  /** Seconds after which another try makes sense, when the server said so. */
  retryAfter?: number;
}

/** Thrown by every write of the API services. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

const codeOfStatus: Record<number, ProblemCode> = {
  0: 'unavailable',
  400: 'malformed',
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  409: 'conflict',
  410: 'link_not_valid',
  412: 'changed_elsewhere',
  413: 'too_large',
  422: 'invalid',
  429: 'too_many',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** Any error, as a problem: the server's own words when it sent some, `unavailable` when nothing answered, `internal` for the rest. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof HttpErrorResponse)) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause === undefined ? { code: 'internal', title: '' } : toProblem(cause);
  }
  return problemOf(error.status, parsed(error.error), error.headers.get('retry-after'));
}

/** Reads a problem document; falls back on the status when there is none. @param body parsed JSON or anything else */
export function problemOf(status: number, body: unknown, retryAfter: string | null): Problem {
  const wait = Number.parseInt(retryAfter ?? '', 10);
  const more = Number.isFinite(wait) ? { retryAfter: wait } : {};
  if (!isProblem(body)) return { code: codeOfStatus[status] ?? 'internal', title: '', ...more };
  return {
    code: body.code,
    title: body.title,
    ...(body.detail === undefined ? {} : { detail: body.detail }),
    ...(body.errors === undefined ? {} : { errors: body.errors }),
    ...(body.current === undefined ? {} : { current: body.current }),
    ...more,
  };
}

function isProblem(body: unknown): body is ContractProblem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'title' in body &&
    typeof body.title === 'string'
  );
}

/** With `responseType: 'json'` Angular hands over text when it cannot parse the body. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string' || !body.startsWith('{')) return body;
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
