import * as z from 'zod';

/**
 * Every code an error answer can carry (RFC 9457 `type` is `about:blank#<code>`). Closed: a new error needs a code here and a sentence in the message files.
 * `not_found` is the answer for absent and for hidden alike (CC-14).
 */
export const problemCodes = [
  'malformed',
  'invalid',
  'not_signed_in',
  'wrong_credentials',
  'not_allowed',
  'not_found',
  'conflict',
  'task_ended',
  'gate_closed',
  'link_not_valid',
  'changed_elsewhere',
  'too_large',
  'wrong_media_type',
  'precondition_required',
  'too_many',
  'internal',
  'unavailable',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

/** HTTP status of each code. */
export const problemStatus: Record<ProblemCode, number> = {
  malformed: 400,
  invalid: 422,
  not_signed_in: 401,
  wrong_credentials: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  task_ended: 409,
  gate_closed: 409,
  link_not_valid: 410,
  changed_elsewhere: 412,
  too_large: 413,
  wrong_media_type: 415,
  precondition_required: 428,
  too_many: 429,
  internal: 500,
  unavailable: 503,
};

export const FieldProblem = z
  .strictObject({
    pointer: z.string().meta({ description: 'JSON pointer into the body, or the name of the query parameter or header' }),
    message: z.string().meta({ description: 'What is wrong with it, in words' }),
  })
  .meta({ id: 'FieldProblem' });

export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().optional(),
    errors: z.array(FieldProblem).optional(),
    current: z.unknown().optional().meta({ description: 'With `changed_elsewhere`: the newer state of what was to be changed' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem' });
export type Problem = z.infer<typeof Problem>;
