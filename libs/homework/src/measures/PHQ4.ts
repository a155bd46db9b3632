import { gadItems } from './GAD7';
import type { Measure } from './measure';
import { phqFamily, phqItems, phqLicence } from './phq-family';

/** Two questions on anxiety, two on mood: the weekly pulse, because nothing in it asks about self-harm. */
export const PHQ4: Measure = {
  ...phqFamily,
  key: 'PHQ4',
  name: 'PHQ-4',
  title: 'Four quick questions (PHQ-4)',
  measures: 'Mood and anxiety in four questions, as a weekly pulse.',
  itemsCount: 4,
  items: [...gadItems.slice(0, 2), ...phqItems.slice(0, 2)],
  totalRange: [0, 12],
  subscales: {
    anxiety: { label: 'Anxiety', items: [1, 2], as: 'sum', positiveFrom: 3, evidence: 'R' },
    depression: { label: 'Depression', items: [3, 4], as: 'sum', positiveFrom: 3, evidence: 'R' },
  },
  bands: [],
  cutoff: null,
  reliableChange: null,
  minIntervalDays: 7,
  licence: { ...phqLicence, checkedOn: null, checkedBy: null, text: `${phqLicence.text} Same family and notice as the PHQ-9.` },
  minutes: 1,
};
