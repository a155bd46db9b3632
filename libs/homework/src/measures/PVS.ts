import type { Measure } from './measure';
import { clearsNobody, screens } from './screens';

/** Partner Violence Screen, three questions; how many were answered with yes is typed. */
export const PVS: Measure = {
  ...screens,
  key: 'PVS',
  name: 'PVS',
  title: 'PVS',
  measures: 'Violence by a partner, three questions. The total is how many were answered with yes.',
  itemsCount: 3,
  totalRange: [0, 3],
  cutoff: { value: 1, direction: 'atLeast', label: 'any yes', evidence: 'V', source: 'any yes is positive' },
  licence: { state: 'score_only', text: 'No licence was found.', url: null, checkedOn: '2026-11-22', checkedBy: 'Groundwork maintainers' },
  attribution: 'Feldhaus and colleagues 1997.',
  audienceLimit: `It finds between 35 and 71 of 100 people concerned. ${clearsNobody}`,
  minutes: 2,
};
