/** Who a part can be shared with: three independent switches, all off until the author acts (CC-02, CC-03). */
export const audiences = ['counselor', 'partner', 'report'] as const;
export type Audience = (typeof audiences)[number];

/** The widest audiences an author may choose, in the shape of a homework part's ceiling. */
export interface AudienceCeiling {
  readonly counselor: boolean;
  readonly partner: boolean;
  readonly report: 'never' | 'aggregate' | 'full';
}

/** Whether a ceiling lets its author share with an audience at all. Asked again on the server for every grant. */
export function mayGrant(ceiling: AudienceCeiling, audience: Audience): boolean {
  return audience === 'report' ? ceiling.report !== 'never' : ceiling[audience];
}

/** The audiences an author may choose for a part, in the order shown. */
export function grantable(ceiling: AudienceCeiling): readonly Audience[] {
  return audiences.filter((audience) => mayGrant(ceiling, audience));
}

/** The audiences the screen names as usual, never switched on by it: what a definition suggests, cut to the ceiling (CC-02). */
export function suggested(ceiling: AudienceCeiling, usual: readonly Audience[]): readonly Audience[] {
  return grantable(ceiling).filter((audience) => usual.includes(audience));
}

/** In which form a part may stand in a report: R-never, R-agg (a count or a trend) or in full. Without a grant, nothing. */
export function reportForm(ceiling: AudienceCeiling, granted: boolean): 'nothing' | 'aggregate' | 'full' {
  return granted && ceiling.report !== 'never' ? ceiling.report : 'nothing';
}
