import { ProblemError } from './problem-error';

/** Where a page ended: the moment and id of its last row; the moment is null for rows that have none yet. */
export interface Cursor {
  at: Date | null;
  id: string;
}

const shape = /^(\d*)\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The opaque text of a cursor. */
export function writeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at === null ? '' : at.getTime()}.${id}`).toString('base64url');
}

/** Reads what `writeCursor` wrote. @throws ProblemError `invalid` for anything else */
export function readCursor(text: string): Cursor {
  const [, at, id] = shape.exec(Buffer.from(text, 'base64url').toString('latin1')) ?? [];
  const moment = at === undefined || at === '' ? null : new Date(Number(at));
  if (id === undefined || (moment !== null && Number.isNaN(moment.getTime())))
    throw new ProblemError('invalid', { errors: [{ pointer: 'cursor', message: 'is not the “next” of a page' }] });
  return { at: moment, id };
}
