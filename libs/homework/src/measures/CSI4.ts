import { csi, csiChange } from './csi';
import type { Measure } from './measure';

/** Relationship satisfaction in four questions: items 1, 12, 19 and 22 of the CSI-32. */
export const CSI4: Measure = {
  ...csi,
  key: 'CSI4',
  name: 'CSI-4',
  title: 'Your relationship, short (CSI-4)',
  measures: 'Relationship satisfaction in four questions.',
  itemsCount: 4,
  itemRanges: { every: [0, 5], except: { 1: [0, 6] } },
  reverse: [],
  totalRange: [0, 21],
  cutoff: { value: 13.5, direction: 'below', label: 'below 13.5', evidence: 'R', source: 'Funk and Rogge 2007' },
  reliableChange: csiChange.four,
  minIntervalDays: 7,
  minutes: 1,
};
