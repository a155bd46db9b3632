import { findHomework, type Homework } from '@groundwork/homework';
import type { Tx } from './database/db';
import { NotLoaded } from './database/not-loaded';
import { ProblemError } from './http/problem-error';

/** Published versions that clinics made themselves, by `id@version`. They never change, and ids are unique over clinics. */
const held = new Map<string, Homework>();
/** Most of them held at once; each is some twenty kilobytes. */
const most = 2000;

/** Whether an id is of homework that a clinic made itself. Everything else is the catalog's, which is in this build. */
export function isClinicsOwn(id: string): boolean {
  return id.startsWith('C-');
}

/** A new id for homework of a clinic, from random bytes (8 of 36 letters and digits: two alike in a million once in three). */
export function newHomeworkId(random: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return `C-${Array.from(random.slice(0, 8), (byte) => letters[byte % letters.length]).join('')}`;
}

function keep(id: string, version: number, text: string): Homework {
  const known = held.get(`${id}@${version}`);
  if (known) return known;
  const definition = JSON.parse(text) as Homework;
  if (held.size >= most) held.delete(held.keys().next().value ?? '');
  held.set(`${id}@${version}`, definition);
  return definition;
}

interface Row {
  homework_id: string;
  homework_version: number;
  definition: string;
}

/** All versions, since a page that shows one often shows another. @throws ProblemError `not_found` when this clinic has none */
async function load(tx: Pick<Tx, 'query'>, id: string): Promise<void> {
  const rows = await tx.query<Row>('select homework_id, homework_version, definition from clinic_homework where homework_id = $1', [id]);
  if (rows.length === 0) throw new ProblemError('not_found');
  for (const row of rows) keep(row.homework_id, row.homework_version, row.definition);
}

/**
 * The definition that a row pins, catalog's or clinic's own. For rows that row security showed: for ids that a request names, ask `homeworkHere`.
 * Call it inside `db.read`, `db.write` or `db.job` only: a clinic's own that is not in memory yet stops the work, is loaded, and the work starts again.
 */
export function pinnedHomework(id: string, version: number): Homework {
  const definition = isClinicsOwn(id) ? held.get(`${id}@${version}`) : findHomework(id, version);
  if (definition) return definition;
  if (isClinicsOwn(id)) throw new NotLoaded(`homework ${id} v${version}`, (tx) => load(tx, id));
  throw new Error(`homework ${id} v${version} is not in this build`);
}

/** A homework that a request or a definition names: of the catalog, or this clinic's own. Without a version the latest. Undefined when there is none here. */
export async function homeworkHere(tx: Pick<Tx, 'query'>, id: string, version?: number): Promise<Homework | undefined> {
  if (!isClinicsOwn(id)) return findHomework(id, version);
  const [row] = await tx.query<Row>(
    `select homework_id, homework_version, definition from clinic_homework
      where homework_id = $1 and ($2::int is null or homework_version = $2) order by homework_version desc limit 1`,
    [id, version ?? null],
  );
  return row && keep(row.homework_id, row.homework_version, row.definition);
}

/** The latest version of everything this clinic made itself, by title. */
export async function ownHomework(tx: Pick<Tx, 'query'>, clinicId: string): Promise<Homework[]> {
  const rows = await tx.query<Row>(
    `select distinct on (homework_id) homework_id, homework_version, definition from clinic_homework
      where clinic_id = $1 order by homework_id, homework_version desc`,
    [clinicId],
  );
  const latest = rows.map((row) => keep(row.homework_id, row.homework_version, row.definition));
  return latest.sort((one, other) => one.title.localeCompare(other.title));
}
