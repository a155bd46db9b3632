import { randomBytes } from 'node:crypto';
import { blankHomework, type Homework, readDefinition, watchedParts } from '@groundwork/homework';
import type { Clock } from '../platform/clock';
import type { Tx } from '../platform/database/db';
import { homeworkHere, isClinicsOwn, newHomeworkId } from '../platform/definitions';
import { ProblemError } from '../platform/http/problem-error';
import { type DraftRow, draftRows } from './builder-rows';

/** What a draft begins with: the id it will be published under, and what it was adapted from. */
export interface Beginning {
  homeworkId: string;
  source: { homeworkId: string; homeworkVersion: number } | null;
  definition: Homework;
}

type From = { homeworkId: string; homeworkVersion: number } | null;

/** @throws ProblemError `not_found` for homework that is not in this clinic's library */
export async function beginningOf(tx: Tx, from: From, asNew: boolean, today: string): Promise<Beginning> {
  const homeworkId = newHomeworkId(randomBytes(8));
  if (!from) return { homeworkId, source: null, definition: blankHomework(homeworkId, today) };
  const definition = await homeworkHere(tx, from.homeworkId, from.homeworkVersion);
  if (!definition) throw new ProblemError('not_found');
  // In other words it would ask about self-harm, and nobody would be called (safety 4.4).
  if (watchedParts(definition).length > 0)
    throw new ProblemError('invalid', { errors: [{ pointer: '/from', message: 'asks about self-harm and stays as it is' }] });
  return { homeworkId: isClinicsOwn(from.homeworkId) && !asNew ? from.homeworkId : homeworkId, source: from, definition };
}

/** Stores a new draft. A homework of the clinic's own has one draft at a time: the one that is there is the answer then. @returns its row */
export async function addDraft(tx: Tx, clock: Clock, { homeworkId, source, definition }: Beginning): Promise<DraftRow> {
  const [before] = await draftRows(tx, { homeworkId });
  if (before) return before;
  const id = clock.id();
  await tx.query(
    `insert into homework_draft (clinic_id, id, homework_id, source_id, source_version, definition, made_by, changed_by) values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [
      tx.viewer.clinicId,
      id,
      homeworkId,
      source?.homeworkId ?? null,
      source?.homeworkVersion ?? null,
      JSON.stringify({ ...definition, id: homeworkId }),
      tx.viewer.id,
    ],
  );
  return draftRow(tx, id);
}

/** @throws ProblemError `not_found` */
export async function draftRow(tx: Tx, id: string): Promise<DraftRow> {
  const [row] = await draftRows(tx, { id });
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** The definition of a draft as it would be published today. */
export function definitionOf(row: DraftRow, today: string): Homework {
  return { ...(JSON.parse(row.definition) as Homework), id: row.homework_id, version: row.publishes_as, publishedOn: today };
}

/** A definition that somebody sends for a draft. What the server says (id, version, day) stays as the server says it. @throws ProblemError `invalid` naming every place of the wrong shape */
export function takenDefinition(raw: Readonly<Record<string, unknown>>, row: DraftRow, today: string): Homework {
  const read = readDefinition({ ...raw, id: row.homework_id, version: row.publishes_as, publishedOn: today });
  if (read.ok) return read.value;
  throw new ProblemError('invalid', {
    errors: read.places.map(({ pointer, message }) => ({ pointer: `/definition${pointer}`, message })),
  });
}
