import { answersFrom } from './answer-options';
import type { Measure } from './measure';

/** Stress reactions after an event that the counselor names. No screen for partners and no document for two calls it anything else (measures 2.3). */
export const PCL5: Measure = {
  key: 'PCL5',
  version: 1,
  language: 'en',
  name: 'Stress reactions (PCL-5)',
  title: 'Stress reactions',
  measures:
    'Stress reactions after one event. Infidelity alone is not the kind of event its published rule was made for: read it as a trend.',
  administration: 'home',
  itemsCount: 20,
  stem: 'In the past month, how much were you bothered by:',
  items: [
    { text: 'Repeated, disturbing, and unwanted memories of the stressful experience?' },
    { text: 'Repeated, disturbing dreams of the stressful experience?' },
    {
      text: 'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
    },
    { text: 'Feeling very upset when something reminded you of the stressful experience?' },
    {
      text: 'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
    },
    { text: 'Avoiding memories, thoughts, or feelings related to the stressful experience?' },
    {
      text: 'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
    },
    { text: 'Trouble remembering important parts of the stressful experience?' },
    {
      text: 'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
    },
    { text: 'Blaming yourself or someone else for the stressful experience or what happened after it?' },
    { text: 'Having strong negative feelings such as fear, horror, anger, guilt, or shame?' },
    { text: 'Loss of interest in activities that you used to enjoy?' },
    { text: 'Feeling distant or cut off from other people?' },
    {
      text: 'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
    },
    { text: 'Irritable behavior, angry outbursts, or acting aggressively?' },
    { text: 'Taking too many risks or doing things that could cause you harm?' },
    { text: 'Being “superalert” or watchful or on guard?' },
    { text: 'Feeling jumpy or easily startled?' },
    { text: 'Having difficulty concentrating?' },
    { text: 'Trouble falling or staying asleep?' },
  ],
  options: answersFrom(0, 'Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'),
  itemRanges: { every: [0, 4] },
  reverse: [],
  totalRange: [0, 80],
  better: 'lower',
  subscales: {
    b: { label: 'Memories and reminders', items: [1, 2, 3, 4, 5], as: 'sum', evidence: 'V' },
    c: { label: 'Avoiding', items: [6, 7], as: 'sum', evidence: 'V' },
    d: { label: 'Thoughts and mood', items: [8, 9, 10, 11, 12, 13, 14], as: 'sum', evidence: 'V' },
    e: { label: 'Alertness and sleep', items: [15, 16, 17, 18, 19, 20], as: 'sum', evidence: 'V' },
  },
  missingRule: 'all',
  bands: [],
  cutoff: {
    value: 33,
    direction: 'atLeast',
    label: '33 or more',
    evidence: 'V',
    source: 'published cut-offs are 31 to 33; there are no bands of severity',
  },
  otherCutoffs: [
    { value: 31, direction: 'atLeast', label: '31 or more', evidence: 'V', source: 'the lower end of the published cut-offs' },
  ],
  reliableChange: {
    value: 5,
    reportFrom: 10,
    estimate: false,
    evidence: 'V',
    source: '5 points are more than chance, 10 are clinically meaningful; newer wording says 5 to 10 and 10 to 20',
  },
  recallPeriod: 'the past month',
  minIntervalDays: 28,
  licence: {
    state: 'bundle',
    text: 'Made by staff of the United States Department of Veterans Affairs; not copyrighted.',
    url: 'https://www.ptsd.va.gov/professional/assessment/adult-sr/ptsd-checklist.asp',
    checkedOn: '2026-11-22',
    checkedBy: 'Groundwork maintainers',
  },
  attribution: 'Weathers, Litz, Keane, Palmieri, Marx and Schnurr 2013, United States Department of Veterans Affairs.',
  audienceLimit: 'Adults. The counselor names the event. It is no diagnosis, and no cut-off is known for betrayal.',
  safetyItems: [],
  report: 'never',
  stage: 1,
  minutes: 6,
  asksEvent: true,
  intro:
    'These questions are about reactions that many people have after something very hard. “The stressful experience” is the event your counselor has named in the note. Some questions may stir things up: stop whenever you like, and leave out what you like. Then there is no total. We do not watch answers day and night.',
};
