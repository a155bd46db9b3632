import type { AuditEntry } from '@groundwork/contract';

/** Acts that have words of their own, by what they are about; others say their kind. */
const acts: Readonly<Record<string, readonly string[]>> = {
  account: ['invite', 'invite_again', 'cancel_invitation', 'deactivate', 'reactivate'],
  caseload: ['transfer', 'take'],
  sign_in: ['end_everywhere'],
  password: ['change'],
  clinic: ['change'],
  measure: ['permit', 'end_permission', 'enter_items'],
  library: ['approved', 'retired', 'undecided'],
  couple: ['open'],
  partner: ['invite'],
  document: ['ask', 'download'],
};

/** Key of the words for an act. */
export function actWords({ act, kind }: Pick<AuditEntry, 'act' | 'kind'>): string {
  const [about = '', verb = ''] = act?.split('.') ?? [];
  return acts[about]?.includes(verb) ? `audit.act.${about}.${verb}` : `audit.kindAct.${kind}`;
}

/** Key of the words for who did it; staff go by name. */
export function whoWords(by: AuditEntry['by']): string {
  if (by?.role === 'partner') return 'audit.who.partner';
  return by?.name ? 'audit.who.name' : 'audit.who.nobody';
}
