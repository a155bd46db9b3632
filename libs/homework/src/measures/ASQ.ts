import type { Measure } from './measure';
import { screens } from './screens';

/** Suicide screen of the National Institute of Mental Health: asked by the counselor, never homework. */
export const ASQ: Measure = {
  ...screens,
  key: 'ASQ',
  name: 'ASQ',
  title: 'ASQ',
  measures: 'Thoughts of suicide: four questions, and a fifth at once after any yes.',
  itemsCount: 4,
  stem: 'Ask the person alone, in these words:',
  items: [
    { text: 'In the past few weeks, have you wished you were dead?' },
    { text: 'In the past few weeks, have you felt that you or your family would be better off if you were dead?' },
    { text: 'In the past week, have you been having thoughts about killing yourself?' },
    { text: 'Have you ever tried to kill yourself?' },
  ],
  unscored: { text: 'After any yes: Are you having thoughts of killing yourself right now?' },
  totalRange: [0, 4],
  cutoff: {
    value: 1,
    direction: 'atLeast',
    label: 'any yes',
    evidence: 'V2',
    source: 'sensitivity 96.9 %, specificity 87.6 %',
  },
  recallPeriod: 'the past weeks',
  minIntervalDays: 0,
  licence: {
    state: 'bundle',
    text: 'Made by the United States government, public.',
    url: 'https://www.nimh.nih.gov/research/research-conducted-at-nimh/asq-toolkit-materials',
    checkedOn: null,
    checkedBy: null,
  },
  attribution: 'Horowitz and colleagues 2012, National Institute of Mental Health.',
  audienceLimit:
    'For a trained counselor, face to face. A refusal counts as yes. Any yes: stay with the person and follow your safety plan now.',
  safetyItems: [1, 2, 3, 4],
  minutes: 3,
};
