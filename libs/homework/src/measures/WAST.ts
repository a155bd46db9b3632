import type { Measure } from './measure';
import { clearsNobody, screens } from './screens';

/** Woman Abuse Screening Tool, eight items; its total is typed. */
export const WAST: Measure = {
  ...screens,
  key: 'WAST',
  name: 'WAST',
  title: 'WAST',
  measures: 'Violence by a partner, eight items.',
  itemsCount: 8,
  options: [],
  itemRanges: { every: [1, 3] },
  totalRange: [8, 24],
  cutoff: { value: 13, direction: 'atLeast', label: '13 or more', evidence: 'V2', source: 'another source knows no fixed cut-off' },
  licence: { state: 'score_only', text: 'No licence was found.', url: null, checkedOn: '2026-11-22', checkedBy: 'Groundwork maintainers' },
  attribution: 'Brown and colleagues 1996, Western University.',
  audienceLimit: `It finds about 47 of 100 people concerned. ${clearsNobody}`,
  minutes: 4,
};
