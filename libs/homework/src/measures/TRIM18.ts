import type { Measure } from './measure';
import { relationship } from './relationship';

const avoidance = [2, 5, 7, 10, 11, 15, 18];
const revenge = [1, 4, 9, 13, 17];

/** Motives after a hurt. The total is the TRIM-12, avoidance and revenge together; benevolence stands apart. Never a default. */
export const TRIM18: Measure = {
  ...relationship,
  key: 'TRIM18',
  name: 'TRIM-18',
  title: 'After the hurt',
  measures: 'Motives after a hurt: avoidance, revenge, benevolence. The total is avoidance and revenge, the TRIM-12.',
  itemsCount: 18,
  itemRanges: { every: [1, 5] },
  reverse: [],
  totalOf: [...avoidance, ...revenge],
  totalRange: [12, 60],
  better: 'lower',
  subscales: {
    avoidance: { label: 'Avoidance', items: avoidance, as: 'sum', evidence: 'R' },
    revenge: { label: 'Revenge', items: revenge, as: 'sum', evidence: 'R' },
    benevolence: { label: 'Benevolence', items: [3, 6, 8, 12, 14, 16], as: 'sum', evidence: 'R' },
  },
  cutoff: null,
  reliableChange: null,
  licence: {
    state: 'permission',
    text: 'Offered by its author for download; free for research and clinical use by what is remembered of his site.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'McCullough and colleagues 1998, 2006.',
  audienceLimit: 'The hurt partner alone, in stage 3, and only if they want it. Forgiving is owed to nobody and is no aim of counseling.',
  report: 'never',
  onlyFor: 'hurt',
  stage: 3,
  minutes: 4,
  intro:
    'These questions ask how you feel towards the person who hurt you. There is nothing to reach: forgiving is yours to do or not to do. You may leave one out; then there is no total.',
};
