import type { Measure } from './measure';
import { clearsNobody, screens } from './screens';

/** Violence by a partner, four items; its total is typed. */
export const HITS: Measure = {
  ...screens,
  key: 'HITS',
  name: 'HITS',
  title: 'HITS',
  measures: 'Violence by a partner: hurt, insulted, threatened, screamed at.',
  itemsCount: 4,
  options: [],
  itemRanges: { every: [1, 5] },
  totalRange: [4, 20],
  cutoff: { value: 11, direction: 'atLeast', label: 'more than 10', evidence: 'V', source: 'cut-off 10.5' },
  licence: {
    state: 'score_only',
    text: 'Copyright 2003 Sherin; a fee is asked and commercial use restricted, though one library calls it public.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Sherin and colleagues 1998.',
  audienceLimit: `It finds between 30 and 100 of 100 people concerned, depending on the study. ${clearsNobody}`,
  minutes: 3,
};
