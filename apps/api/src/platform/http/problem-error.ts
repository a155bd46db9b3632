import type { FieldProblem, ProblemCode } from '@groundwork/contract';
import type { z } from 'zod';

/** The one way to refuse a request. `not_found` for absent and hidden alike (CC-14). */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly options: {
      /** What happened, in words for the person. */
      detail?: string;
      errors?: z.infer<typeof FieldProblem>[];
      /** With `changed_elsewhere`: the newer state. */
      current?: unknown;
      /** Seconds until it makes sense to try again. */
      retryAfter?: number;
    } = {},
  ) {
    super(code);
  }
}
