import { csi, csiChange } from './csi';
import type { Measure } from './measure';

/** Relationship satisfaction, the long form. Items 25 and 29 count as printed; compare with the permitted form when you enter the items. */
export const CSI32: Measure = {
  ...csi,
  key: 'CSI32',
  name: 'CSI-32',
  title: 'Your relationship, long (CSI-32)',
  measures: 'Relationship satisfaction, the long form.',
  itemsCount: 32,
  itemRanges: { every: [0, 5], except: { 1: [0, 6] } },
  reverse: [6, 10, 15, 26, 28, 30, 32],
  totalRange: [0, 161],
  cutoff: { value: 104.5, direction: 'below', label: 'below 104.5', evidence: 'V', source: 'Funk and Rogge 2007' },
  reliableChange: csiChange.thirtyTwo,
  minIntervalDays: 28,
  minutes: 8,
};
