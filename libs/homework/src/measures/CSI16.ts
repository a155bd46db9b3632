import { csi, csiChange } from './csi';
import type { Measure } from './measure';

/**
 * Relationship satisfaction in sixteen questions: items 1, 5, 9, 11, 12, 17, 19, 20, 21, 22, 26, 27, 28, 30, 31, 32 of the CSI-32.
 * Four of the six word pairs are printed with the good word first and count 5 to 0.
 */
export const CSI16: Measure = {
  ...csi,
  key: 'CSI16',
  name: 'CSI-16',
  title: 'Your relationship (CSI-16)',
  measures: 'Relationship satisfaction: the main outcome.',
  itemsCount: 16,
  itemRanges: { every: [0, 5], except: { 1: [0, 6] } },
  reverse: [11, 13, 14, 16],
  totalRange: [0, 81],
  cutoff: { value: 51.5, direction: 'below', label: 'below 51.5', evidence: 'V2', source: 'Funk and Rogge 2007, as cited by others' },
  reliableChange: csiChange.sixteen,
  minIntervalDays: 28,
  minutes: 4,
};
