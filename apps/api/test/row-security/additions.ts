import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { newAgreements } from './agreements';
import { newAlerts } from './alerts';
import { newLog } from './log';
import { newMeasures } from './measures';
import { newResponses } from './responses';
import { newChoices } from './choices';
import { newSafety } from './safety';
import { newWorkshop } from './workshop';
import type { Actor } from './model';

/** A row that somebody might try to add: facts only, and the statement. */
export interface Addition {
  table: string;
  sql: string;
  may: boolean;
}

/** What there is to hang new rows on. */
export interface Hook {
  clinic: string;
  couple: string;
  author: string;
  part: string;
  entry: string;
  task: string;
  assignment: string;
  session: string;
  document: string;
  counselorSees: boolean;
  everyone: boolean;
}

/** One hook for each entry, of both partners of every couple. */
export async function hooks(owner: pg.Pool): Promise<Hook[]> {
  const { rows } = await owner.query<Hook>(
    `select p.clinic_id as clinic, p.couple_id as couple, p.author_id as author, p.id as part, p.entry_id as entry, e.task_id as task, t.assignment_id as assignment, s.id as session, d.id as document,
        p.for_counselor as "counselorSees", p.for_counselor and p.for_partner and p.for_report as everyone
      from entry_part p join entry e on e.id = p.entry_id join task t on t.id = e.task_id join session s on s.couple_id = p.couple_id join document d on d.couple_id = p.couple_id where p.key = 'ratings'`,
  );
  return rows;
}

function add(table: string, values: Record<string, string | number | boolean | null>, may: boolean): Addition {
  const literal = (value: string | number | boolean | null) => (typeof value === 'string' ? `'${value}'` : String(value));
  return {
    table,
    sql: `insert into ${table} (${Object.keys(values).join(', ')}) values (${Object.values(values).map(literal).join(', ')})`,
    may,
  };
}

/** What an actor might add to one entry and its couple, in their own name or, `as`, in somebody else's; and whether they may. Said apart from the SQL. */
export function additions(actor: Actor, hook: Hook, as = actor.id ?? hook.author): Addition[] {
  const inClinic = actor.clinic === hook.clinic;
  const own = inClinic && as === actor.id;
  const counsels = inClinic && actor.role === 'counselor' && actor.couples.includes(hook.couple);
  const counselsAs = counsels && own;
  const of = { clinic_id: hook.clinic, couple_id: hook.couple };
  const answered = [
    add(
      'reply',
      { ...of, id: randomUUID(), entry_id: hook.entry, entry_author_id: hook.author, by_id: as, sealed: 'x' },
      counselsAs && hook.counselorSees,
    ),
    add('review', { ...of, entry_id: hook.entry, counselor_id: as, revision: 1 }, counselsAs && hook.counselorSees),
  ];
  if (!hook.everyone) return answered;
  const writes = inClinic && actor.role === 'partner' && actor.id === hook.author;
  const written = { ...of, entry_id: hook.entry, author_id: hook.author };
  const pinned = { homework_id: 'S25', homework_version: 1 };
  const invites = inClinic && (actor.role === 'admin' || (actor.role === 'counselor' && actor.clients.includes(hook.author)));
  const reportsThis = actor.purpose === 'report' && actor.subject === hook.document;
  return [
    ...answered,
    add('entry', { ...of, ...pinned, id: randomUUID(), task_id: hook.task, author_id: hook.author }, writes),
    add('entry_draft', { ...written, sealed: 'x' }, writes),
    add(
      'entry_part',
      { ...written, ...pinned, id: randomUUID(), key: 'ratings', revision: 1, sealed: 'x', submitted_at: '2026-02-01' },
      writes,
    ),
    add('entry_part_past', { ...written, part_id: hook.part, revision: 7, sealed: 'x', submitted_at: '2026-02-01' }, writes),
    add(
      'grant_event',
      { ...written, id: randomUUID(), part_id: hook.part, audience: 'partner', granted: true, text_version: '1', part_revision: 1 },
      writes,
    ),
    add(
      'assignment',
      { ...of, ...pinned, id: randomUUID(), schedule: '{"kind":"once"}', starts_on: '2026-05-01', assigned_by: as },
      counselsAs,
    ),
    add('session', { ...of, id: randomUUID(), starts_at: '2026-05-01', minutes: 50, place: 'video', planned_by: as }, counselsAs),
    add(
      'document',
      {
        ...of,
        id: randomUUID(),
        session_id: hook.session,
        code: 'WXYZ',
        file_name: 'a.pdf',
        paper: 'a4',
        period_from: '2026-01-01',
        period_to: '2026-02-01',
        lines: '{}',
        requested_by: as,
      },
      counselsAs && actor.sharing.includes(hook.couple),
    ),
    add('document_file', { ...of, document_id: hook.document, sealed: 'x' }, reportsThis),
    add(
      'document_part',
      { ...written, document_id: hook.document, part_id: hook.part, revision: 1, granted_at: '2026-02-01' },
      reportsThis,
    ),
    add(
      'access_log',
      {
        ...of,
        id: randomUUID(),
        reader_id: as,
        reader_role: actor.role === 'partner' ? 'partner' : 'counselor',
        author_id: hook.author,
        entry_ids: '{}',
      },
      own && actor.couples.includes(hook.couple),
    ),
    add('audit_event', { ...of, id: randomUUID(), actor_id: as, action: 'entry.read' }, own && actor.couples.includes(hook.couple)),
    add('data_key', { clinic_id: hook.clinic, owner_id: hook.author, wrapped: 'x' }, inClinic && actor.id === hook.author),
    add('data_key', { clinic_id: hook.clinic, owner_id: hook.couple, wrapped: 'x' }, counsels),
    add('account', { clinic_id: hook.clinic, id: randomUUID(), role: 'partner', name: 'New' }, inClinic && actor.role === 'counselor'),
    add('account', { clinic_id: hook.clinic, id: randomUUID(), role: 'counselor', name: 'New' }, inClinic && actor.role === 'admin'),
    add(
      'account_private',
      { clinic_id: hook.clinic, account_id: hook.author, email: 'new@example.org' },
      inClinic && (actor.role === 'admin' || actor.role === 'counselor'),
    ),
    add(
      'ticket',
      {
        clinic_id: hook.clinic,
        id: randomUUID(),
        account_id: hook.author,
        kind: 'invitation',
        token_hash: randomUUID(),
        expires_at: '2099-01-01',
      },
      invites,
    ),
    add('mail', { clinic_id: hook.clinic, id: randomUUID(), account_id: hook.author, kind: 'invitation', sealed: 'x' }, invites),
    add('assignment_partner', { ...of, assignment_id: hook.assignment, account_id: hook.author }, counsels),
    // Tasks are made by the database alone.
    add(
      'task',
      { ...of, ...pinned, id: randomUUID(), assignment_id: hook.assignment, account_id: hook.author, due_on: '2027-05-01' },
      false,
    ),
    ...newChoices(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
    add(
      'clinic',
      { id: randomUUID(), name: 'New', time_zone: 'Europe/Rome', role_labels: '{}', exit_url: 'https://example.org/', help: '[]' },
      false,
    ),
    add('couple', { clinic_id: hook.clinic, id: randomUUID(), code: 'QRST', opened_by: as }, false),
    // Who is in a couple, or holds it, is not anybody's to write by hand.
    add('couple_counselor', { ...of, account_id: as }, false),
    add('couple_partner', { ...of, account_id: as, side: 'a', roles: '{hurt}' }, false),
    add('sign_in', { clinic_id: hook.clinic, id: randomUUID(), account_id: as, device: 'x', expires_at: '2099-01-01' }, false),
    add('credential', { clinic_id: hook.clinic, account_id: as, password_hash: 'x' }, false),
    add('clinic_key', { clinic_id: hook.clinic, wrapped: 'x' }, false),
    ...newLog(hook.clinic).map(([table, values, may]) => add(table, values, may)),
    ...newMeasures(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
    ...newResponses(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
    ...newAgreements(hook, as).map(([table, values, may]) => add(table, values, may)),
    ...newAlerts(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
    ...newSafety(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
    ...newWorkshop(actor, hook, as).map(([table, values, may]) => add(table, values, may)),
  ];
}
