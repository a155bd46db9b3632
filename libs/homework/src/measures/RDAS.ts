import type { Measure } from './measure';
import { relationship } from './relationship';

/** Revised Dyadic Adjustment Scale: done on the clinic's own form, its total typed by the counselor. */
export const RDAS: Measure = {
  ...relationship,
  key: 'RDAS',
  name: 'RDAS',
  title: 'Your relationship (RDAS)',
  measures: 'Adjustment in the relationship, 14 items.',
  itemsCount: 14,
  itemRanges: { every: [0, 5], except: { 11: [0, 4] } },
  reverse: [],
  totalRange: [0, 69],
  better: 'higher',
  cutoff: {
    value: 47.31,
    direction: 'below',
    label: '47 or less',
    evidence: 'V',
    source: 'Anderson and colleagues 2014: 47.31; Crane and Middleton 2000 give 48',
  },
  reliableChange: {
    value: 11.58,
    estimate: false,
    evidence: 'V',
    source: 'Anderson and colleagues 2014: 11.58, so 12 points',
  },
  licence: {
    state: 'score_only',
    text: 'Comes from a scale that a test publisher sells; no free licence was found.',
    url: null,
    checkedOn: null,
    checkedBy: null,
  },
  attribution: 'Busby, Christensen, Crane and Larson 1995.',
  report: 'never',
  minutes: 5,
};
