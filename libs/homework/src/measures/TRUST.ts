import type { Measure } from './measure';
import { relationship } from './relationship';

/** Trust Scale, in the widely printed order of 17 items; answers 1 to 7 (-3 to +3 are the same, four points lower). */
export const TRUST: Measure = {
  ...relationship,
  key: 'TRUST',
  name: 'Trust Scale',
  title: 'Trust in your partner',
  measures: 'Trust in the partner: predictability, dependability, faith. For frequent use the trust rating of the check-in is better.',
  itemsCount: 17,
  itemRanges: { every: [1, 7] },
  reverse: [4, 5, 6, 14],
  totalRange: [17, 119],
  better: 'higher',
  subscales: {
    predictability: { label: 'Predictability', items: [5, 6, 8, 14, 17], as: 'sum', evidence: 'R' },
    dependability: { label: 'Dependability', items: [1, 4, 7, 13, 15], as: 'sum', evidence: 'R' },
    faith: { label: 'Faith', items: [2, 3, 9, 10, 11, 12, 16], as: 'sum', evidence: 'R' },
  },
  cutoff: null,
  reliableChange: null,
  licence: {
    state: 'permission',
    text: 'Copyright of the American Psychological Association. Seems usable for research with acknowledgement.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Rempel, Holmes and Zanna 1985.',
  audienceLimit:
    'One item is about cheating: after a betrayal it is bitter, and most people choose the lowest answer. Versions with 18 items are in use too.',
  report: 'never',
  minutes: 4,
};
