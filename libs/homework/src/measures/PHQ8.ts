import type { Measure } from './measure';
import { phqDifficulty, phqFamily, phqItems, phqLicence } from './phq-family';

/** Depression without the question on self-harm: the one to give while nobody is on call. */
export const PHQ8: Measure = {
  ...phqFamily,
  key: 'PHQ8',
  name: 'PHQ-8',
  title: 'Mood and energy (PHQ-8)',
  measures: 'Depression. It does not ask about self-harm.',
  itemsCount: 8,
  items: phqItems,
  unscored: phqDifficulty,
  totalRange: [0, 24],
  subscales: {},
  bands: [
    { from: 0, to: 4, label: 'minimal' },
    { from: 5, to: 9, label: 'mild' },
    { from: 10, to: 14, label: 'moderate' },
    { from: 15, to: 19, label: 'moderately severe' },
    { from: 20, to: 24, label: 'severe' },
  ],
  cutoff: {
    value: 10,
    direction: 'atLeast',
    label: '10 or more',
    evidence: 'R',
    source: 'Kroenke and colleagues 2009, as for the PHQ-9',
  },
  reliableChange: { value: 6, estimate: true, evidence: 'D', source: 'taken over from the PHQ-9 (NHS Talking Therapies: 6 points)' },
  minIntervalDays: 14,
  licence: { ...phqLicence, checkedOn: null, checkedBy: null, text: `${phqLicence.text} Same family and notice as the PHQ-9.` },
  minutes: 3,
};
