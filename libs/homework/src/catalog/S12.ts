import { defineHomework } from '../kit';

const scale = { kind: 'rating', min: 0, max: 10, optional: true } as const;

/**
 * Is openness calming, or does it feed the worry? Each answers alone. Checks are counted only by the person who checks (SA-25), and what the
 * involved partner says of pressure never reaches the other. Strong pressure raises a quiet flag, if the counselor may read it (SA-34, SA-38).
 */
export const S12 = defineHomework({
  id: 'S12',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'both',
  title: 'Does openness help?',
  summary: 'Look at what the agreed openness does to each of you, and whether it can become less.',
  intro: {
    any: 'Openness is meant for a while. From time to time each of you looks alone at what it does: does it bring calm or more worry, is it still a free gift? Leave out what you like.',
    hurt: 'Openness is meant to bring you calm, for a while. Sometimes it does, and sometimes each look makes the next one more pressing. Look honestly at what it does to you. There is nothing to reach.',
    involved:
      'You offered openness of your own accord. Look honestly at how it feels by now. If it has become pressure, that matters. Your partner can never read what you say about that here.',
  },
  contentNote: 'If you are afraid of what happens when you say no, talk with your counselor alone, or open the help page.',
  aim: 'Shows early whether openness calms or feeds the worry, and whether it is still given freely, so that it can be made smaller in time.',
  notFor: 'Not as a tally for the other partner. Not to justify more checking. With fear or control, stop the openness and look at safety.',
  howToIntroduce:
    'Say that each answers alone and that “less” and “stop” are good answers on both sides. Explain that no number here shows how well anybody keeps the agreement.',
  debrief:
    'Meet alone first when pressure is high or the worry rises after looking. Then together: what could be left out for two weeks, as a trial? What else calms? A 7 or more on pressure shows here as a quiet mark for you alone: do not name it in front of the other.',
  source: {
    codes: ['A.contact', 'D7', 'D12'],
    words: 'Openness as something temporary (long guide); strategies 7 and 12.',
  },
  minutes: 4,
  stage: 1,
  gate: true,
  fields: {
    checked_times: {
      kind: 'integer',
      min: 0,
      max: 200,
      unit: 'times',
      optional: true,
      onlyFor: 'hurt',
      label: 'About how often did you check or ask in the last two weeks?',
      help: 'A rough guess is enough. Nobody marks you.',
    },
    anxiety_before: {
      ...scale,
      onlyFor: 'hurt',
      label: 'How worried are you before you look or ask?',
      low: 'at ease',
      high: 'very worried',
    },
    anxiety_after: { ...scale, onlyFor: 'hurt', label: 'How worried are you afterwards?', low: 'at ease', high: 'very worried' },
    could_go_without: {
      ...scale,
      onlyFor: 'hurt',
      label: 'Could you do without it for two weeks?',
      low: 'not at all',
      high: 'easily',
    },
    felt_willing: { ...scale, onlyFor: 'involved', label: 'How freely do you still give it?', low: 'not freely', high: 'very freely' },
    felt_pressured: { ...scale, onlyFor: 'involved', label: 'How much do you feel pushed?', low: 'not at all', high: 'very much' },
    keep: {
      kind: 'choice',
      optional: true,
      label: 'What would you do with it now?',
      options: { keep: 'Keep it as it is', less: 'Make it less', stop: 'Stop it', discuss: 'Talk about it first' },
    },
  },
  pages: [
    { title: 'How often', fields: ['checked_times'] },
    { title: 'What it does to you', fields: ['anxiety_before', 'anxiety_after', 'could_go_without', 'felt_willing', 'felt_pressured'] },
    { title: 'And now?', fields: ['keep'] },
  ],
  parts: {
    calm: {
      label: 'Whether it calms you',
      fields: ['checked_times', 'anxiety_before', 'anxiety_after', 'could_go_without'],
      ceiling: { counselor: true, partner: true, report: 'aggregate' },
    },
    // To say that one feels pushed must be safe: there is no way to show it to the other, and no line of it in a joint report.
    free: {
      label: 'Whether it is still given freely',
      fields: ['felt_willing', 'felt_pressured'],
      ceiling: { counselor: true, partner: false, report: 'never' },
    },
    wish: { label: 'What you would do with it', fields: ['keep'], ceiling: { counselor: true, partner: true, report: 'aggregate' } },
  },
  sharing: { calm: { audiences: ['counselor'] }, free: { audiences: ['counselor'] }, wish: { audiences: ['counselor'] } },
  schedule: { suggested: 'every two to four weeks, as long as the openness lasts', default: { kind: 'every', days: 14 } },
  scores: {
    checked: { kind: 'value', field: 'checked_times', label: 'Checking', unit: 'times in two weeks' },
    before: { kind: 'value', field: 'anxiety_before', label: 'Worry before', unit: '0 to 10' },
    after: { kind: 'value', field: 'anxiety_after', label: 'Worry after', unit: '0 to 10' },
    change: {
      kind: 'change',
      from: 'anxiety_before',
      to: 'anxiety_after',
      label: 'Change in worry',
      unit: 'points, less than 0 is calmer',
    },
    without: { kind: 'value', field: 'could_go_without', label: 'Could do without', unit: '0 to 10' },
    willing: { kind: 'value', field: 'felt_willing', label: 'Given freely', unit: '0 to 10' },
    pressured: { kind: 'value', field: 'felt_pressured', label: 'Feeling pushed', unit: '0 to 10' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Worry before and after looking', scores: ['before', 'after'] },
    { kind: 'lines', title: 'How often it was checked', scores: ['checked'] },
    { kind: 'lines', title: 'Given freely, and feeling pushed', scores: ['willing', 'pressured'] },
    { kind: 'mix', title: 'What each would do with it', field: 'keep' },
  ],
  flags: [{ kind: 'pressure', when: { field: 'felt_pressured', atLeast: 7 }, help: true }],
  examples: [
    {
      name: 'looking does not calm',
      role: 'hurt',
      answers: { checked_times: 12, anxiety_before: 6, anxiety_after: 7, could_go_without: 2, keep: 'discuss' },
      scores: { checked: 12, before: 6, after: 7, change: 1, without: 2, willing: null, pressured: null },
    },
    {
      name: 'given freely no more',
      role: 'involved',
      answers: { felt_willing: 3, felt_pressured: 8, keep: 'less' },
      scores: { checked: null, before: null, after: null, change: null, without: null, willing: 3, pressured: 8 },
    },
    {
      name: 'calmer, one number skipped',
      role: 'hurt',
      answers: { checked_times: 2, anxiety_before: 5, anxiety_after: 3, could_go_without: null, keep: 'less' },
      scores: { checked: 2, before: 5, after: 3, change: -2, without: null, willing: null, pressured: null },
    },
  ],
});
