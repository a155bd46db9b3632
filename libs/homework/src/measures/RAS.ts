import type { Measure } from './measure';
import { relationship } from './relationship';

/** Relationship Assessment Scale. Items 4 and 7 count the other way round; calculators that reverse item 6 are wrong. No official cut-off. */
export const RAS: Measure = {
  ...relationship,
  key: 'RAS',
  name: 'RAS',
  title: 'Seven questions on your relationship (RAS)',
  measures: 'Satisfaction in seven questions. The total is the sum, 7 to 35; divided by 7 it is the mean.',
  itemsCount: 7,
  itemRanges: { every: [1, 5] },
  reverse: [4, 7],
  totalRange: [7, 35],
  better: 'higher',
  cutoff: null,
  reliableChange: null,
  licence: {
    state: 'permission',
    text: 'Widely copied as free; no licence text was found, and a publisher holds the copyright of 1988.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Hendrick 1988.',
  report: 'aggregate',
  minutes: 2,
};
