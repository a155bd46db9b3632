import { mayDropChoices, mayReadChoices } from './choices';
import { agreementChanges, mayReadAgreements } from './agreements';
import { alertChanges, mayReadAlerts } from './alerts';
import { mayReadMeasures } from './measures';
import { mayReadResponses, responseChanges } from './responses';
import { counselsSafety, safetyChanges } from './safety';
import { mayReadWorkshop, workshopChanges } from './workshop';
import type { Row } from './rows';

/** Who asks. */
export interface Actor {
  name: string;
  login: 'app' | 'worker';
  /** Statement that opens the context; null: no context. */
  opening: string | null;
  clinic?: string;
  role?: 'admin' | 'counselor' | 'partner' | 'job';
  purpose?: 'mail' | 'tasks' | 'report' | 'alerts';
  id?: string;
  /** Couples held now, belonged to, or (report) of the document. */
  couples: readonly string[];
  /** Those of them whose status lets partners share. */
  sharing: readonly string[];
  /** Everybody in those couples: partners and counselors, present and former. */
  people: readonly string[];
  /** Of those the partners. */
  clients: readonly string[];
  subject?: string;
}

/** Said apart from the SQL, from consent.md 3.2: who may read a row. */
export function mayRead(actor: Actor, row: Row): boolean {
  if (!actor.clinic) return false;
  if (row.clinic !== actor.clinic) return false;
  const mine = row.person !== undefined && row.person === actor.id && row.hidden !== true;
  const holds = row.couple !== undefined && actor.couples.includes(row.couple);
  const counsels = actor.role === 'counselor' && holds;
  const reports = actor.purpose === 'report' && holds;
  const reportsThis = actor.purpose === 'report' && row.subject === actor.subject;
  switch (row.table) {
    case 'clinic':
    case 'clinic_key':
      return true;
    case 'account':
      return (
        mine ||
        actor.role === 'admin' ||
        actor.purpose === 'mail' ||
        actor.people.includes(row.person ?? '') ||
        (actor.role === 'counselor' && row.role === 'counselor')
      );
    case 'account_private':
      return (
        mine ||
        actor.role === 'admin' ||
        actor.purpose === 'mail' ||
        (actor.role === 'counselor' && actor.clients.includes(row.person ?? ''))
      );
    case 'data_key':
      return row.person === undefined ? holds : mine || actor.people.includes(row.person);
    case 'sign_in':
      return actor.login === 'app' && mine;
    case 'ticket':
      return actor.login === 'app' && (actor.role === 'admin' || counsels);
    case 'mail':
      return (actor.role === 'admin' && row.kind !== 'dashboard') || actor.purpose === 'mail';
    case 'couple':
    case 'couple_partner':
      return holds;
    case 'couple_counselor':
      return holds && actor.login === 'app';
    case 'assignment':
    case 'assignment_partner':
    case 'task':
      return mine || counsels || reports || actor.purpose === 'tasks';
    case 'entry':
    case 'entry_part':
      if (mine || (counsels && row.flags?.counselor)) return true;
      if (actor.role === 'partner') return actor.sharing.includes(row.couple ?? '') && row.flags?.partner === true;
      return reports && row.flags?.report === true;
    case 'entry_draft':
    case 'entry_part_past':
    case 'grant_event':
      return actor.login === 'app' && mine;
    case 'reply':
      return actor.login === 'app' && (mine || counsels);
    case 'review':
      return actor.login === 'app' && counsels;
    case 'access_log':
      return actor.login === 'app' && ((mine && row.readerRole === 'counselor') || counsels);
    case 'session':
      return counsels || reports;
    case 'document':
      return counsels || reportsThis;
    case 'document_part':
      return mine || counsels || reportsThis;
    case 'document_file':
      return actor.login === 'app' && counsels;
    case 'audit_event':
      return actor.login === 'app' && (row.couple === undefined ? actor.role === 'admin' : counsels);
    case 'measure_permission':
    case 'measure_items':
    case 'measure_total':
      return mayReadMeasures(actor, row);
    case 'homework':
    case 'homework_part':
    case 'homework_response':
    case 'clinic_homework':
    case 'homework_draft':
      return mayReadWorkshop(actor, row);
    case 'favourite_homework':
    case 'library_decision':
    case 'programme_copy':
      return mayReadChoices(actor, row);
    case 'response':
    case 'match_yes':
      return mayReadResponses(actor, row);
    case 'signature':
    case 'agreement':
    case 'agreement_step':
    case 'agreement_end':
      return mayReadAgreements(actor, row);
    case 'couple_safety':
    case 'gate_step':
    case 'individual_contact':
    case 'quiet_flag':
    case 'tool_entry':
    case 'gate_reason':
      return counselsSafety(actor, row);
    case 'on_call':
    case 'risk_alert':
    case 'alert_step':
      return mayReadAlerts(actor, row);
    case 'audit_head':
      return actor.role === 'admin';
    case 'audit_leaf':
    case 'credential':
      return false;
    default:
      throw new Error(`the model does not know ${row.table}`);
  }
}

/** What each table lets anybody change at all: the statement, and who may. Tables that are not here nobody may. */
export const changes: Record<string, { set: string; may: (actor: Actor, row: Row) => boolean }[]> = {
  ...workshopChanges,
  ...agreementChanges,
  ...responseChanges,
  ...safetyChanges,
  ...alertChanges,
  clinic: [{ set: 'name = name', may: (actor) => actor.role === 'admin' }],
  account: [{ set: 'name = name', may: (actor, row) => row.person === actor.id }],
  account_private: [
    { set: 'language = language', may: (actor, row) => row.person === actor.id },
    { set: `status = 'active'`, may: () => false },
  ],
  sign_in: [{ set: 'ended_at = now()', may: (actor, row) => row.person === actor.id }],
  couple_partner: [{ set: 'roles = roles', may: counsels }],
  assignment: [
    { set: 'version = version', may: counsels },
    { set: 'tasks_until = tasks_until', may: () => false },
  ],
  task: [
    { set: `state = 'done'`, may: (actor, row) => row.person === actor.id && row.open === true },
    { set: `state = 'ended'`, may: (actor, row) => counsels(actor, row) && row.open === true },
  ],
  entry: [
    { set: 'revision = revision', may: (actor, row) => row.person === actor.id },
    { set: 'for_partner = true', may: () => false },
  ],
  entry_draft: [{ set: 'version = version', may: (actor, row) => row.person === actor.id }],
  entry_part: [
    { set: 'sealed = sealed', may: (actor, row) => row.person === actor.id },
    { set: 'for_counselor = true', may: () => false },
    { set: 'author_id = author_id', may: () => false },
  ],
  grant_event: [{ set: 'granted = granted', may: () => false }],
  review: [{ set: 'revision = revision', may: (actor, row) => counsels(actor, row) && row.person === actor.id }],
  session: [{ set: 'version = version', may: counsels }],
  measure_permission: [
    { set: 'ended_at = now()', may: (actor) => actor.role === 'admin' },
    { set: `granted_by = 'Somebody'`, may: () => false },
  ],
  measure_total: [
    { set: 'removed_at = now()', may: counsels },
    { set: 'sealed = sealed', may: () => false },
  ],
  library_decision: [{ set: 'decision = decision', may: (actor) => actor.role === 'admin' }],
  programme_copy: [{ set: 'version = version', may: (actor, row) => counsels(actor, row) && row.open === true }],
  mail: [{ set: 'attempts = attempts', may: (actor) => actor.purpose === 'mail' }],
  document: [{ set: 'progress = progress', may: (actor, row) => actor.purpose === 'report' && row.subject === actor.subject }],
};

/** Who may take a row away. */
export function mayDelete(actor: Actor, row: Row): boolean {
  if (row.clinic !== actor.clinic) return false;
  if (row.table === 'homework_draft') return mayReadWorkshop(actor, row);
  if (row.table === 'entry') return row.person === actor.id && row.submitted === false;
  if (row.table === 'entry_draft' || row.table === 'match_yes') return row.person === actor.id;
  if (row.table === 'ticket') return row.kind === 'invitation' && mayRead(actor, row);
  if (['favourite_homework', 'library_decision', 'programme_copy'].includes(row.table)) return mayDropChoices(actor, row);
  if (row.table === 'document_part') return actor.purpose === 'report' && row.subject === actor.subject;
  return false;
}

export function mayChange(actor: Actor, row: Row, may: (actor: Actor, row: Row) => boolean): boolean {
  return row.clinic === actor.clinic && may(actor, row) && !(row.hidden === true && row.person === actor.id);
}

function counsels(actor: Actor, row: Row): boolean {
  return actor.role === 'counselor' && row.couple !== undefined && actor.couples.includes(row.couple);
}
