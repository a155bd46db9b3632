/** When a measure of the default battery is suggested (M-9). */
export type Occasion = 'intake' | 'weekly' | 'monthly' | 'quarterly';

/** One suggestion of the default battery: homework ids or measure keys, any one of which will do. Suggestions only, for both partners. */
export interface Suggested {
  readonly occasion: Occasion;
  /** The first that can be used in this clinic is meant. */
  readonly anyOf: readonly string[];
  /** `hurt`: only if the counselor wants it. */
  readonly for: 'both' | 'hurt';
}

const full: readonly Omit<Suggested, 'occasion'>[] = [
  { anyOf: ['PHQ9', 'PHQ8'], for: 'both' },
  { anyOf: ['GAD7'], for: 'both' },
  { anyOf: ['CSI16', 'CSI4'], for: 'both' },
  { anyOf: ['PCL5'], for: 'hurt' },
  { anyOf: ['HARK', 'PVS'], for: 'both' },
];

/** The default battery (M-9). Both partners are asked about depression: shame and despair are not the hurt partner's alone. */
export const battery: readonly Suggested[] = [
  ...full.map((one) => ({ ...one, occasion: 'intake' as const })),
  { occasion: 'weekly', anyOf: ['S25'], for: 'both' },
  { occasion: 'weekly', anyOf: ['PHQ4'], for: 'both' },
  { occasion: 'monthly', anyOf: ['CSI16', 'CSI4'], for: 'both' },
  ...full.map((one) => ({ ...one, occasion: 'quarterly' as const })),
];
