import { defineHomework } from '../kit';

/** Log of hard moments in talk: the urge, the answer, the repair. The number stands apart from the story. */
export const S23 = defineHomework({
  id: 'S23',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'checkin',
  roles: 'involved',
  title: 'Listening without defending',
  summary: 'One hard moment: what you wanted to do, and what you did.',
  intro:
    'When we feel accused, something in us wants to explain, hit back or leave. That urge comes by itself. What you do next is yours. Write down one moment of the last days, also when it did not go the way you hoped. Those teach the most.',
  exampleAnswer: {
    situation: 'You asked again where I was on Tuesday',
    urge: ['explain', 'leave'],
    response: 'I said “you asked before, what now” and then I stopped',
    repair: 'Ten minutes later I came back and answered the question',
    defensiveness: 6,
  },
  aim: 'Makes the step between urge and answer visible, and gives repair its place.',
  notFor: 'Not as proof of good behaviour for the other. If the moments contain threats or fear on either side, see each alone first.',
  howToIntroduce:
    'Take a moment of the last week and find the urge in it. Say that a repair on the same evening counts as much as a good first answer.',
  debrief:
    'Which urge comes most often, and what does it protect? What made the better answers possible: time of day, a pause, a sentence?',
  source: {
    codes: ['A.talkI', 'C2', 'B4', 'D7'],
    words: 'Talking as the partner who broke trust (long guide); way 2, step 4 and strategy 7 on open, safe talk.',
  },
  minutes: 5,
  stage: 1,
  gate: false,
  fields: {
    situation: { kind: 'text', max: 240, label: 'What was the situation?', help: 'One moment, as a camera would have seen it.' },
    urge: {
      kind: 'choices',
      label: 'What did you want to do?',
      options: {
        explain: 'Explain myself',
        deny: 'Say that it is not so',
        counterattack: 'Hit back with words',
        leave: 'Walk out',
        go_silent: 'Go silent',
        joke: 'Make a joke',
      },
    },
    response: { kind: 'text', max: 300, label: 'What did you do?' },
    repair: { kind: 'text', max: 300, optional: true, label: 'Did you repair something afterwards?', help: 'What did you say or do?' },
    defensiveness: {
      kind: 'rating',
      min: 0,
      max: 10,
      low: 'open',
      high: 'very defensive',
      label: 'How defensive were you?',
    },
  },
  pages: [
    { title: 'The moment', fields: ['situation', 'urge'] },
    { title: 'What you did', fields: ['response', 'repair', 'defensiveness'] },
  ],
  parts: {
    numbers: {
      label: 'How defensive you were, and the urges',
      fields: ['urge', 'defensiveness'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    moment: {
      label: 'The moment and what you did',
      fields: ['situation', 'response', 'repair'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { numbers: { audiences: ['counselor'] }, moment: { audiences: ['counselor'] } },
  schedule: { suggested: 'twice a week', default: { kind: 'weekly', days: ['TU', 'SA'] } },
  scores: {
    defensiveness: { kind: 'value', field: 'defensiveness', label: 'Defensiveness', unit: '0 to 10' },
    urges: { kind: 'count', field: 'urge', label: 'Urges noticed' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Defensiveness', scores: ['defensiveness'] },
    { kind: 'mix', title: 'Urges', field: 'urge' },
  ],
  examples: [
    {
      name: 'an answer that was repaired',
      role: 'involved',
      answers: {
        situation: 'You cried when the phone rang',
        urge: ['explain', 'go_silent'],
        response: 'I said that it was only my mother',
        repair: 'I sat down and said that I understand the fright',
        defensiveness: 5,
      },
      scores: { defensiveness: 5, urges: 2 },
    },
    {
      name: 'one urge, number skipped',
      role: 'involved',
      answers: {
        situation: 'Your sister looked at me and said nothing',
        urge: ['leave'],
        response: 'I stayed at the table',
        defensiveness: null,
      },
      scores: { defensiveness: null, urges: 1 },
    },
  ],
});
