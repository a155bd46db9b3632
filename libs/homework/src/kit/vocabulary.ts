/** What a homework is; decides how it is done and shown. `tool`: the counselor's own form; `measure`: a questionnaire with published scoring. */
export const kinds = ['form', 'checkin', 'list', 'ledger', 'exercise', 'agreement', 'journal', 'timer', 'card', 'tool', 'measure'] as const;
export type Kind = (typeof kinds)[number];

/** A side of the betrayal. Never tied to gender (homework catalog, "Roles"). */
export type Role = 'hurt' | 'involved';

/** The role a person holds in the couple; `both` when each has hurt the other. */
export type PersonRole = Role | 'both';

/** Who a homework is for: one side, `both` (each does their own), `any` (whoever finds it useful), or the counselor alone. */
export type Roles = Role | 'both' | 'any' | 'counselor';

/** A text, or one that reads differently for each side. `any` is what a person with both roles reads. */
export type Wording = string | { readonly any: string; readonly hurt?: string; readonly involved?: string };

/** Stages of Snyder, Baucom and Gordon: 1 stabilise, 2 understand, 3 decide and move on. */
export type Stage = 1 | 2 | 3;

/** Figures of the homework catalog, section 1.10. */
export type FigureId = `F${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/** The form of a homework's id: `S01` to `S88` of the catalog, a measure's key, or a clinic's own. */
export const homeworkIdPattern = /^[A-Z][A-Z0-9-]{1,15}$/u;

/** As in iCalendar. */
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU';

/** How often tasks are made from an assignment, in the shape the API takes. A monthly day past the end of a month is its last day. */
export type Recurrence =
  | { readonly kind: 'once' }
  | { readonly kind: 'daily' }
  | { readonly kind: 'weekly'; readonly days: readonly Weekday[] }
  | { readonly kind: 'every'; readonly days: number }
  | { readonly kind: 'monthly'; readonly day: number };

/** The role of a person who holds these roles in the couple; undefined when none is set yet. */
export function personRole(held: readonly Role[]): PersonRole | undefined {
  return held.includes('hurt') && held.includes('involved') ? 'both' : held[0];
}

/** Whether a homework for `roles` can be given to a person with this role. Before a role is set, only what is for everybody. */
export function suits(roles: Roles, role?: PersonRole): boolean {
  return roles === 'both' || roles === 'any' || role === 'both' || roles === role;
}

/** Chooses the wording a person reads. No role known: the neutral wording. */
export function worded(wording: Wording, role?: PersonRole): string {
  if (typeof wording === 'string') return wording;
  return (role === 'hurt' ? wording.hurt : role === 'involved' ? wording.involved : undefined) ?? wording.any;
}
