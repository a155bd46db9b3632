import { HITS } from './HITS';
import type { Measure } from './measure';

/** HITS with a fifth item, forced sex; its total is typed. */
export const EHITS: Measure = {
  ...HITS,
  key: 'EHITS',
  name: 'E-HITS',
  title: 'E-HITS',
  measures: 'Violence by a partner: HITS and forced sex.',
  itemsCount: 5,
  totalRange: [5, 25],
  cutoff: { value: 7, direction: 'atLeast', label: '7 or more', evidence: 'R', source: 'used by the Department of Veterans Affairs' },
};
