import type { Measure } from './measure';
import { relationship } from './relationship';

/** Dyadic Trust Scale: eight items, one dimension. */
export const DTS: Measure = {
  ...relationship,
  key: 'DTS',
  name: 'Dyadic Trust Scale',
  title: 'Trust between you',
  measures: 'Trust in the partner, eight items.',
  itemsCount: 8,
  itemRanges: { every: [1, 7] },
  reverse: [1, 2, 6],
  totalRange: [8, 56],
  better: 'higher',
  cutoff: null,
  reliableChange: null,
  licence: { state: 'permission', text: 'No licence was found.', url: null, checkedOn: '2026-11-22', checkedBy: 'Groundwork maintainers' },
  attribution: 'Larzelere and Huston 1980.',
  report: 'never',
  minutes: 2,
};
