/**
 * @typedef {Record<string, string>} Columns name and type of each column
 * @typedef {Record<string, unknown>} Row
 */

const [uuid, text, int, moment, day, flag] = ['uuid', 'text', 'int', 'timestamptz', 'date', 'boolean'];
const work = { clinic_id: uuid, id: uuid, couple_id: uuid, homework_id: text, homework_version: int };
const flags = { for_counselor: flag, for_partner: flag, for_report: flag };

/** Tables of the bench's clinic in the order in which they can be filled. @type {Record<string, Columns>} */
export const tables = {
  account: { clinic_id: uuid, id: uuid, role: text, name: text },
  account_private: { clinic_id: uuid, account_id: uuid, email: text, status: text },
  credential: { clinic_id: uuid, account_id: uuid, password_hash: text },
  sign_in: { clinic_id: uuid, id: uuid, account_id: uuid, device: text, expires_at: moment },
  couple: { clinic_id: uuid, id: uuid, code: text, opened_by: uuid },
  couple_counselor: { clinic_id: uuid, couple_id: uuid, account_id: uuid },
  couple_partner: { clinic_id: uuid, couple_id: uuid, account_id: uuid, side: text, roles: 'text' },
  data_key: { clinic_id: uuid, owner_id: uuid, wrapped: 'bytea' },
  session: { clinic_id: uuid, id: uuid, couple_id: uuid, starts_at: moment, minutes: int, place: text, state: text, planned_by: uuid },
  assignment: { ...work, schedule: 'jsonb', starts_on: day, note_sealed: 'bytea', assigned_by: uuid, tasks_until: day },
  assignment_partner: { clinic_id: uuid, assignment_id: uuid, couple_id: uuid, account_id: uuid },
  task: { ...work, assignment_id: uuid, account_id: uuid, due_on: day, state: text, done_at: moment },
  entry: { ...work, task_id: uuid, author_id: uuid, revision: int, submitted_at: moment, ...flags },
  entry_draft: { clinic_id: uuid, entry_id: uuid, author_id: uuid, couple_id: uuid, version: int, changed: flag },
  entry_part: {
    ...work,
    entry_id: uuid,
    author_id: uuid,
    key: text,
    revision: int,
    sealed: 'bytea',
    submitted_at: moment,
    report_since: moment,
    ...flags,
  },
  response: {
    ...work,
    entry_id: uuid,
    entry_author_id: uuid,
    by_id: uuid,
    form: text,
    slot: text,
    seen: text,
    sealed: 'bytea',
    at: moment,
  },
};

/**
 * Inserts rows a few thousand at a time, as columns of arrays.
 * @param {import('pg').Client} client with the owner's rights @param {string} table @param {readonly Row[]} rows columns that a row lacks are null
 */
export async function fill(client, table, rows) {
  const columns = tables[table] ?? {};
  const names = Object.keys(columns);
  const given = names.map((name, i) => `$${i + 1}::${columns[name]}[]`).join(', ');
  // An array of arrays would be unnested to the bottom: a role comes as text.
  const taken = names.map((name) => (name === 'roles' ? `array[${name}]` : name)).join(', ');
  for (let i = 0; i < rows.length; i += 5000) {
    const chunk = rows.slice(i, i + 5000);
    await client.query(
      `insert into ${table} (${names.join(', ')}) select ${taken} from unnest(${given}) r(${names.join(', ')})`,
      names.map((name) => chunk.map((row) => row[name] ?? null)),
    );
  }
}
