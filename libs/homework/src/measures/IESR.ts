import { answersFrom } from './answer-options';
import type { Measure } from './measure';
import { relationship } from './relationship';

/** Impact of Event Scale, revised: distress about one event in the past seven days. A trend, no diagnosis; several cut-offs are in use. */
export const IESR: Measure = {
  ...relationship,
  key: 'IESR',
  name: 'IES-R',
  title: 'After a hard event',
  measures: 'Distress about one event in the past seven days. Read it as a trend.',
  itemsCount: 22,
  options: answersFrom(0, 'Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'),
  itemRanges: { every: [0, 4] },
  reverse: [],
  totalRange: [0, 88],
  better: 'lower',
  subscales: {
    intrusion: { label: 'Intrusion', items: [1, 2, 3, 6, 9, 14, 16, 20], as: 'mean', evidence: 'R' },
    avoidance: { label: 'Avoidance', items: [5, 7, 8, 11, 12, 13, 17, 22], as: 'mean', evidence: 'R' },
    hyperarousal: { label: 'Hyperarousal', items: [4, 10, 15, 18, 19, 21], as: 'mean', evidence: 'R' },
  },
  cutoff: { value: 33, direction: 'atLeast', label: '33 or more', evidence: 'V', source: 'the common one; 34 and 25 are reported too' },
  otherCutoffs: [
    { value: 24, direction: 'atLeast', label: '24 or more', evidence: 'V', source: '24 to 32 is called moderate in some studies' },
  ],
  reliableChange: null,
  recallPeriod: 'the past seven days',
  licence: {
    state: 'permission',
    text: 'Free in practice, but not in the public domain: ask the author.',
    url: null,
    checkedOn: null,
    checkedBy: null,
  },
  attribution: 'Weiss and Marmar 1997.',
  audienceLimit: 'The counselor names the event. A trend, no diagnosis.',
  report: 'never',
  asksEvent: true,
  minutes: 6,
  intro:
    'These questions are about reactions to one event: the one your counselor has named in the note. Some may stir things up: stop whenever you like, and leave out what you like. Then there is no total.',
};
