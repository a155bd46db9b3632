import { findMeasure, itemAnswers, type ItemAnswers, type Measure, type Answers } from '@groundwork/homework';
import { keyOf } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';

/** One time a measure was answered, typed or asked: raw, as it is kept (M-3). */
export interface Given {
  id: string;
  source: 'answers' | 'typed' | 'asked';
  personId: string;
  measure: Measure;
  /** In the clinic's time zone. */
  on: string;
  answers: ItemAnswers | null;
  /** Typed; else null and worked out from the answers. */
  total: number | null;
}

/** What a counselor typed: a total, or the answers of a measure they asked. */
export interface TypedTotal {
  total: number | null;
  answers: ItemAnswers | null;
}

/** What a typed total is sealed as. */
export const totalIdentity = (id: string) => `measure_total|${id}`;

interface AnswerRow {
  id: string;
  entry_id: string;
  author_id: string;
  homework_id: string;
  revision: number;
  sealed: Buffer;
  day: string;
}

/** Answered measures that the viewer may read, of a couple or their own; oldest first. */
export async function answeredMeasures(tx: Tx, vault: Vault, of: { coupleId: string } | { authorId: string }): Promise<Given[]> {
  const [column, value] = 'coupleId' in of ? ['couple_id', of.coupleId] : ['author_id', of.authorId];
  const rows = await tx.query<AnswerRow>(
    `select p.id, p.entry_id, p.author_id, p.homework_id, p.revision, p.sealed, (e.submitted_at at time zone c.time_zone)::date::text as day
       from entry e
       join entry_part p on p.clinic_id = $1 and p.entry_id = e.id
       join homework h on h.id = e.homework_id and h.version = e.homework_version and h.kind = 'measure'
       join clinic c on c.id = $1
      where e.clinic_id = $1 and e.${column} = $2 and e.submitted_at is not null
      order by e.submitted_at, e.id`,
    [tx.viewer.clinicId, value],
  );
  if (rows.length === 0) return [];
  const keys = await vault.keys(
    tx,
    tx.viewer.clinicId,
    rows.map(({ author_id }) => author_id),
  );
  return rows.flatMap((row): Given[] => {
    const measure = findMeasure(row.homework_id);
    if (!measure) return [];
    const answers = openJson(keyOf(keys, row.author_id), row.sealed, sealedAs.part(row.id, row.revision)) as Answers;
    return [
      {
        id: row.entry_id,
        source: 'answers',
        personId: row.author_id,
        measure,
        on: row.day,
        answers: itemAnswers(measure, answers),
        total: null,
      },
    ];
  });
}

/** Typed and asked measures of a couple, oldest first. */
export async function typedMeasures(tx: Tx, vault: Vault, coupleId: string): Promise<Given[]> {
  const rows = await tx.query<{ id: string; account_id: string; measure: string; day: string; sealed: Buffer }>(
    `select id, account_id, measure, done_on::text as day, sealed from measure_total
      where clinic_id = $1 and couple_id = $2 and removed_at is null order by done_on, entered_at, id`,
    [tx.viewer.clinicId, coupleId],
  );
  if (rows.length === 0) return [];
  const key = (await vault.keys(tx, tx.viewer.clinicId, [coupleId])).get(coupleId);
  if (!key) throw new Error('the couple has no data key');
  return rows.flatMap((row): Given[] => {
    const measure = findMeasure(row.measure);
    if (!measure) return [];
    const { total, answers } = openJson(key, row.sealed, totalIdentity(row.id)) as TypedTotal;
    return [{ id: row.id, source: answers ? 'asked' : 'typed', personId: row.account_id, measure, on: row.day, answers, total }];
  });
}

/** Days of sessions that were not called off. */
export async function sessionDays(tx: Tx, coupleId: string, timeZone: string): Promise<string[]> {
  const rows = await tx.query<{ day: string }>(
    `select distinct (starts_at at time zone $3)::date::text as day from session where clinic_id = $1 and couple_id = $2 and state <> 'cancelled' order by 1`,
    [tx.viewer.clinicId, coupleId, timeZone],
  );
  return rows.map(({ day }) => day);
}
