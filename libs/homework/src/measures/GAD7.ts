import type { Item, Measure } from './measure';
import { phqDifficulty, phqFamily, phqLicence } from './phq-family';

/** The seven questions: published wording. */
export const gadItems: readonly Item[] = [
  { text: 'Feeling nervous, anxious or on edge' },
  { text: 'Not being able to stop or control worrying' },
  { text: 'Worrying too much about different things' },
  { text: 'Trouble relaxing' },
  { text: 'Being so restless that it is hard to sit still' },
  { text: 'Becoming easily annoyed or irritable' },
  { text: 'Feeling afraid as if something awful might happen' },
];

/** Anxiety. */
export const GAD7: Measure = {
  ...phqFamily,
  key: 'GAD7',
  name: 'GAD-7',
  title: 'Worry and tension (GAD-7)',
  measures: 'Anxiety.',
  itemsCount: 7,
  items: gadItems,
  unscored: phqDifficulty,
  totalRange: [0, 21],
  subscales: {},
  bands: [
    { from: 0, to: 4, label: 'minimal' },
    { from: 5, to: 9, label: 'mild' },
    { from: 10, to: 14, label: 'moderate' },
    { from: 15, to: 21, label: 'severe' },
  ],
  cutoff: {
    value: 8,
    direction: 'atLeast',
    label: '8 or more',
    evidence: 'V2',
    source: 'NHS Talking Therapies: 8 or more; recovery is below 8',
  },
  otherCutoffs: [
    { value: 10, direction: 'atLeast', label: '10 or more', evidence: 'R', source: 'common in screening (Spitzer and colleagues 2006)' },
  ],
  reliableChange: { value: 4, estimate: false, evidence: 'V2', source: 'NHS Talking Therapies: 4 points' },
  minIntervalDays: 14,
  licence: phqLicence,
  minutes: 3,
};
