import { findHomework, type Homework } from '@groundwork/homework';
import type { Tx } from './database/db';
import { NotLoaded } from './database/not-loaded';
import { ProblemError } from './http/problem-error';

/** Published versions that clinics made themselves, by id and version. They never change, and ids are unique over clinics. */
const held = new Map<string, Homework>();
/** Most of them held at once; each is some twenty kilobytes. */
const most = 2000;

/** Whether an id is of homework that a clinic made itself. Everything else is the catalog's, which is in this build. */
export function isClinicsOwn(id: string): boolean {
  return id.startsWith('C-');
}

/** A new id for homework of a clinic, from eight random bytes. Should it ever come twice, the database refuses the second. */
export function newHomeworkId(random: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  return `C-${Array.from(random.slice(0, 8), (byte) => letters[byte % letters.length]).join('')}`;
}

interface Pinned {
  homework_id: string;
  homework_version: number;
}
interface Row extends Pinned {
  definition: string;
}

function keep({ homework_id, homework_version, definition }: Row): void {
  const name = nameOf(homework_id, homework_version);
  if (held.has(name)) return;
  if (held.size >= most) held.delete(held.keys().next().value ?? '');
  held.set(name, JSON.parse(definition) as Homework);
}

const nameOf = (id: string, version: number) => `${id}@${version}`;

/** All versions of these, since a page that shows one often shows another. @returns how many there are in this clinic */
async function load(tx: Pick<Tx, 'query'>, ids: readonly string[]): Promise<number> {
  const rows = await tx.query<Row>(
    'select homework_id, homework_version, definition from clinic_homework where homework_id = any ($1::text[])',
    [ids],
  );
  for (const row of rows) keep(row);
  return rows.length;
}

/**
 * The definition that a row pins, catalog's or clinic's own. For rows that row security showed: for ids that a request names, ask `homeworkHere`.
 * Call it inside `db.read`, `db.write` or `db.job` only: a clinic's own that is not in memory yet stops the work, is loaded, and the work starts again.
 */
export function pinnedHomework(id: string, version: number): Homework {
  const definition = isClinicsOwn(id) ? held.get(nameOf(id, version)) : findHomework(id, version);
  if (definition) return definition;
  if (isClinicsOwn(id))
    throw new NotLoaded(`homework ${id} v${version}`, async (tx) => {
      if ((await load(tx, [id])) === 0) throw new ProblemError('not_found');
    });
  throw new Error(`homework ${id} v${version} is not in this build`);
}

/** A homework that a request or a definition names: of the catalog, or this clinic's own. Without a version the latest. Undefined when there is none here. */
export async function homeworkHere(tx: Pick<Tx, 'query'>, id: string, version?: number): Promise<Homework | undefined> {
  if (!isClinicsOwn(id)) return findHomework(id, version);
  const rows = await tx.query<Pinned>(
    `select homework_id, homework_version from clinic_homework
      where homework_id = $1 and ($2::int is null or homework_version = $2) order by homework_version desc limit 1`,
    [id, version ?? null],
  );
  return (await definitionsOf(tx, rows))[0];
}

/** The latest version of everything this clinic made itself, by title. */
export async function ownHomework(tx: Pick<Tx, 'query'>, clinicId: string): Promise<Homework[]> {
  const rows = await tx.query<Pinned>(
    `select distinct on (homework_id) homework_id, homework_version from clinic_homework
      where clinic_id = $1 order by homework_id, homework_version desc`,
    [clinicId],
  );
  return (await definitionsOf(tx, rows)).sort((one, other) => one.title.localeCompare(other.title));
}

/** The definitions of rows that were just read; only those not in memory yet are fetched. */
async function definitionsOf(tx: Pick<Tx, 'query'>, rows: readonly Pinned[]): Promise<Homework[]> {
  const lacking = rows.filter((row) => !held.has(nameOf(row.homework_id, row.homework_version)));
  if (lacking.length > 0)
    await load(
      tx,
      lacking.map((row) => row.homework_id),
    );
  return rows.flatMap((row) => held.get(nameOf(row.homework_id, row.homework_version)) ?? []);
}
