import { ProblemError } from './problem-error';

/** What a PostgreSQL or connection error means to a caller; undefined when it isn't one, or one that nobody expected. */
export function problemOfDatabase(error: unknown): ProblemError | undefined {
  const { code, constraint } = driverError(error);
  if (code === undefined) return isLostConnection(error) ? new ProblemError('unavailable') : undefined;
  if (code === '28000') return new ProblemError('not_signed_in');
  if (code === '23514' && constraint === 'sharing_ceiling')
    return new ProblemError('invalid', { errors: [{ pointer: '/sharing', message: 'cannot be shared that widely' }] });
  if (code === '23514' && constraint === 'safety_gate') return new ProblemError('gate_closed');
  const detail = code === '23514' && constraint !== undefined ? refusals[constraint] : undefined;
  if (detail !== undefined) return new ProblemError('conflict', { detail });
  if (code === '23505') return new ProblemError('conflict');
  // A text with characters that the database cannot keep; schemas refuse it first, naming the field.
  if (code === '22021' || code === '22P05') return new ProblemError('malformed');
  // Refused by row security, by a composite key, or by a function that found nothing: to the caller the thing isn't there.
  if (code === '42501' || code === '23503' || code === 'P0002') return new ProblemError('not_found');
  if (unavailable.has(code) || /^(53|08|57P|58)/.test(code)) return new ProblemError('unavailable');
  return undefined;
}

/** What the limits of what hangs on an entry say, by constraint. None tells anything of what somebody else keeps to themselves. */
const refusals: Record<string, string> = {
  max_open: 'There are as many of these open as there can be. Finish one first, then this one can go.',
  joint_answered: 'This was answered already. It stays between you; it is not taken back.',
  response_form: 'This is not asked for here.',
  response_closed: 'This takes no more answers: it stays as it is.',
  entry_closed: 'This is over, and stays as it is.',
  words_changed: 'There are newer words by now. Read them first.',
};

/** Timeouts, deadlocks, serialization, cancelled; and of the network. Disk full (53100), too many connections and shutdowns are whole classes. */
const unavailable = new Set([
  '57014',
  '55P03',
  '40P01',
  '40001',
  '25P03',
  '25006',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOSPC',
]);

/** Name of the database constraint an error says was broken; undefined for any other error. */
export function brokenConstraint(error: unknown): string | undefined {
  return driverError(error).constraint;
}

/** SQLSTATE of a database error; undefined for any other error. */
export function brokenCode(error: unknown): string | undefined {
  return driverError(error).code;
}

function driverError(error: unknown): { code?: string; constraint?: string } {
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint } = inner as { code?: unknown; constraint?: unknown };
  return { ...(typeof code === 'string' && { code }), ...(typeof constraint === 'string' && { constraint }) };
}

/** Whether an error says that the server is not there, or did not answer; other than errors that it answered with. */
export function isLostConnection(error: unknown): boolean {
  return (
    error instanceof Error &&
    /connection terminated|timeout exceeded when trying to connect|connection timeout|Client has encountered a connection error|Client was closed|Query read timeout|Cannot use a pool after calling end/i.test(
      error.message,
    )
  );
}
