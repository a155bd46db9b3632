import type { Measure } from './measure';
import { phqDifficulty, phqFamily, phqItems, phqLicence } from './phq-family';

/** Depression, with the question on self-harm. Not assignable in a clinic before its on-call cover is set up (safety 4.4); the PHQ-8 stands in. */
export const PHQ9: Measure = {
  ...phqFamily,
  key: 'PHQ9',
  name: 'PHQ-9',
  title: 'Mood and energy (PHQ-9)',
  measures: 'Depression, with one question on self-harm.',
  itemsCount: 9,
  items: [...phqItems, { text: 'Thoughts that you would be better off dead or of hurting yourself in some way' }],
  unscored: phqDifficulty,
  totalRange: [0, 27],
  subscales: {},
  bands: [
    { from: 0, to: 4, label: 'minimal' },
    { from: 5, to: 9, label: 'mild' },
    { from: 10, to: 14, label: 'moderate' },
    { from: 15, to: 19, label: 'moderately severe' },
    { from: 20, to: 27, label: 'severe' },
  ],
  cutoff: {
    value: 10,
    direction: 'atLeast',
    label: '10 or more',
    evidence: 'V',
    source: 'Kroenke, Spitzer and Williams 2001: 88 % of people with and without major depression told apart',
  },
  reliableChange: { value: 6, estimate: false, evidence: 'V2', source: 'NHS Talking Therapies: 6 points; recovery is below 10' },
  minIntervalDays: 14,
  licence: phqLicence,
  safetyItems: [9],
  report: 'never',
  minutes: 4,
  waitsFor: 'onCall',
  intro:
    'These questions are asked in the same words all over the world, so that you and your counselor can see how the last two weeks were. One of them asks about thoughts of death or of hurting yourself. Your counselor always sees these answers. You may leave a question out; then there is no total.',
};
