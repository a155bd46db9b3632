import type { Measure } from './measure';
import { clearsNobody, screens } from './screens';

/** Violence by a partner, four yes/no questions. Items come from the clinic until the licence line is confirmed. */
export const HARK: Measure = {
  ...screens,
  key: 'HARK',
  name: 'HARK',
  title: 'HARK',
  measures: 'Violence by a partner: humiliation, fear, forced sex, being hurt.',
  itemsCount: 4,
  totalRange: [0, 4],
  cutoff: {
    value: 1,
    direction: 'atLeast',
    label: 'any yes',
    evidence: 'V',
    source: 'sensitivity 81 %, specificity 95 % in 232 women in general practice',
  },
  licence: {
    state: 'permission',
    text: 'Published open access; the licence line has to be confirmed before its items may be passed on.',
    url: null,
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Sohal, Eldridge and Feder 2007, BMC Family Practice.',
  audienceLimit: `Not tested with men, same-sex couples, in couple counseling or away from the practice. ${clearsNobody}`,
  minutes: 3,
};
