import type { Answers, FigureEntry, FigureNeeds, FigureResponse, Homework } from '@groundwork/homework';
import { keyOf } from '../platform/crypto/open-parts';
import { sealedAs } from '../platform/crypto/sealed-as';
import { openJson, type Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { pinnedHomework } from '../platform/definitions';

/** Homework that figures read, and what they read of it. */
export interface Wanted {
  homework: Homework;
  needs: FigureNeeds;
  /** Whether entries of any age are read: what runs on (agreements, ledgers) or begins with the first (measures). */
  everyAge: boolean;
}

export interface WhichFigures {
  /** Entries of a couple, or a person's own. */
  of: { coupleId: string } | { authorId: string };
  wanted: readonly Wanted[];
  /** First day read of the others. */
  since: string;
  timeZone: string;
  /** Accounts by place in the couple's fixed order. */
  people: readonly string[];
}

interface PartRow {
  id: string;
  author_id: string;
  homework_id: string;
  homework_version: number;
  day: string;
  at: number;
  due_on: string | null;
  /** Null, and so the two after it, where entries are only counted. */
  part_id: string | null;
  revision: number;
  sealed: Buffer;
}

interface ResponseRow {
  id: string;
  entry_id: string;
  by_id: string;
  form: string;
  on_id: string | null;
  revision: number;
  sealed: Buffer;
  day: string;
  at: number;
}

/** Opened entries, oldest first, and whose words were read. */
export interface ReadFigures {
  entries: FigureEntry[];
  read: { id: string; authorId: string }[];
}

const pair = (homework: string, key: string) => `${homework} ${key}`;
const tied = ({ homework, needs }: Wanted, what: 'parts' | 'responses') => needs[what].map((key) => pair(homework.id, key));

/** Two statements and the keys: row security leaves of them what the viewer may read now, and only parts that a picture draws are opened. */
export async function readFigureEntries(tx: Tx, vault: Vault, which: WhichFigures): Promise<ReadFigures> {
  const { wanted, since, timeZone } = which;
  const ids = wanted.map(({ homework }) => homework.id);
  const [column, owner] = 'coupleId' in which.of ? ['couple_id', which.of.coupleId] : ['author_id', which.of.authorId];
  const parts = await tx.query<PartRow>(
    `select e.id, e.author_id, e.homework_id, e.homework_version, (e.submitted_at at time zone $5)::date::text as day,
            (extract(epoch from e.submitted_at) * 1000)::float8 as at, t.due_on::text, p.id as part_id, p.revision, p.sealed
       from entry e
       left join entry_part p on p.clinic_id = $1 and p.entry_id = e.id and p.homework_id || ' ' || p.key = any ($4)
       left join task t on t.clinic_id = $1 and t.id = e.task_id
      where e.clinic_id = $1 and e.${column} = $2 and e.homework_id = any ($3) and e.submitted_at is not null
        and (e.submitted_at >= $6::date or e.homework_id = any ($7)) and (p.id is not null or e.homework_id = any ($8))
      order by e.submitted_at, e.id`,
    [
      tx.viewer.clinicId,
      owner,
      ids,
      wanted.flatMap((one) => tied(one, 'parts')),
      timeZone,
      since,
      wanted.filter(({ everyAge }) => everyAge).map(({ homework }) => homework.id),
      wanted.filter(({ needs }) => needs.counts).map(({ homework }) => homework.id),
    ],
  );
  const forms = wanted.flatMap((one) => tied(one, 'responses'));
  const responses =
    forms.length > 0 && parts.length > 0 ? await responseRows(tx, which, [...new Set(parts.map(({ id }) => id))], forms) : [];
  const writers = [...new Set([...parts.map(({ author_id }) => author_id), ...responses.map(({ by_id }) => by_id)])];
  const keys = writers.length > 0 ? await vault.keys(tx, tx.viewer.clinicId, writers) : new Map<string, Buffer>();
  return {
    entries: assemble(parts, responses, keys, which.people),
    read: [
      ...parts.flatMap(({ id, author_id, part_id }) => (part_id === null ? [] : [{ id, authorId: author_id }])),
      ...responses.map(({ entry_id, by_id }) => ({ id: entry_id, authorId: by_id })),
    ],
  };
}

/** Responses to these entries; of an own picture the own ones alone. */
function responseRows(
  tx: Tx,
  { of, since, timeZone }: WhichFigures,
  entryIds: readonly string[],
  forms: readonly string[],
): Promise<ResponseRow[]> {
  return tx.query<ResponseRow>(
    `select r.id, r.entry_id, r.by_id, r.form, r.on_id, r.revision, r.sealed, (r.at at time zone $5)::date::text as day, (extract(epoch from r.at) * 1000)::float8 as at
       from response r
      where r.clinic_id = $1 and r.entry_id = any ($2) and r.homework_id || ' ' || r.form = any ($3) and r.at >= $4::date and r.withdrawn_at is null
        and ($6::uuid is null or r.by_id = $6)
      order by r.at, r.id`,
    [tx.viewer.clinicId, entryIds, forms, since, timeZone, 'authorId' in of ? of.authorId : null],
  );
}

function assemble(
  parts: readonly PartRow[],
  responses: readonly ResponseRow[],
  keys: ReadonlyMap<string, Buffer>,
  people: readonly string[],
): FigureEntry[] {
  const open = (owner: string, sealed: Buffer, identity: string) => openJson(keyOf(keys, owner), sealed, identity) as Answers;
  const side = (id: string) => (people.indexOf(id) === 0 ? 0 : 1);
  const answered = Map.groupBy(responses, ({ entry_id }) => entry_id);
  const homework = pinnedOnce();
  const responseOf = (row: ResponseRow): FigureResponse => ({
    id: row.id,
    form: row.form,
    side: side(row.by_id),
    day: row.day,
    at: row.at,
    ...(row.on_id !== null && { on: row.on_id }),
    answers: open(row.by_id, row.sealed, sealedAs.response(row.id, row.revision)),
  });
  return [...Map.groupBy(parts, ({ id }) => id).values()].flatMap((mine): FigureEntry[] => {
    const [entry] = mine;
    if (!entry || !people.includes(entry.author_id)) return [];
    const answers = mine.flatMap(({ author_id, sealed, part_id, revision }) =>
      part_id === null ? [] : [open(author_id, sealed, sealedAs.part(part_id, revision))],
    );
    return [
      {
        id: entry.id,
        homework: homework(entry.homework_id, entry.homework_version),
        side: side(entry.author_id),
        day: entry.day,
        at: entry.at,
        round: entry.due_on,
        answers: Object.assign({}, ...answers) as Answers,
        responses: (answered.get(entry.id) ?? []).map(responseOf),
      },
    ];
  });
}

/** Asks for each version once: a couple of two years has thousands of entries of a few dozen. */
function pinnedOnce(): (id: string, version: number) => Homework {
  const known = new Map<string, Homework>();
  return (id, version) => {
    const key = pair(id, String(version));
    const homework = known.get(key) ?? pinnedHomework(id, version);
    known.set(key, homework);
    return homework;
  };
}
