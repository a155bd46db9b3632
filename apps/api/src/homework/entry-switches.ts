import { audiences, mayGrant } from '@groundwork/consent';
import type { Switches } from '@groundwork/contract';
import type { Homework } from '@groundwork/homework';
import { problemOfDatabase } from '../platform/http/database-problem';
import { ProblemError } from '../platform/http/problem-error';

/** @throws ProblemError `invalid` for a part the homework does not have */
export function checkPartNames(homework: Homework, sharing: Record<string, Switches>): void {
  const unknown = Object.keys(sharing).filter((name) => !Object.hasOwn(homework.parts, name));
  if (unknown.length > 0)
    throw new ProblemError('invalid', {
      errors: unknown.slice(0, 10).map((name) => ({ pointer: place(name), message: 'is not a part of this homework' })),
    });
}

/**
 * Runs a write; when the database refuses a switch that goes beyond a part's ceiling, says which one it was.
 * @param at names the place of a part's audience in the body
 */
export async function withinCeilings<T>(
  homework: Homework,
  sharing: Record<string, Switches>,
  write: () => Promise<T>,
  at = place,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (problemOfDatabase(error)?.code !== 'invalid') throw error;
    const tooWide = Object.entries(homework.parts).flatMap(([name, { ceiling }]) =>
      audiences
        .filter((audience) => sharing[name]?.[audience] === true && !mayGrant(ceiling, audience))
        .map((audience) => at(name, audience)),
    );
    throw new ProblemError('invalid', { errors: tooWide.map((pointer) => ({ pointer, message: 'cannot be shared that widely' })) });
  }
}

function place(name: string, audience?: string): string {
  return ['', 'sharing', name.replaceAll('~', '~0').replaceAll('/', '~1'), ...(audience === undefined ? [] : [audience])].join('/');
}
