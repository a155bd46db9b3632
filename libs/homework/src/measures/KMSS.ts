import type { Measure } from './measure';
import { relationship } from './relationship';

/** Kansas Marital Satisfaction Scale: three questions. */
export const KMSS: Measure = {
  ...relationship,
  key: 'KMSS',
  name: 'KMSS',
  title: 'Three questions on your relationship (KMSS)',
  measures: 'Satisfaction in three questions.',
  itemsCount: 3,
  itemRanges: { every: [1, 7] },
  reverse: [],
  totalRange: [3, 21],
  better: 'higher',
  cutoff: { value: 17, direction: 'below', label: 'below 17', evidence: 'V', source: 'published cut-off of 17' },
  reliableChange: null,
  licence: {
    state: 'permission',
    text: 'May be used for educational and research purposes without permission; clinical use is not stated.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Schumm and colleagues 1986.',
  audienceLimit: 'Worded for spouses. How steady it is over short times is not known.',
  report: 'aggregate',
  minutes: 1,
};
