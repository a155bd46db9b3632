import { defineHomework } from '../kit';

const intensity = { kind: 'rating', min: 0, max: 10, low: 'calm', high: 'boiling' } as const;

/** A place for anger. What is written never reaches the partner or a document; the numbers may reach a report as a trend. */
export const S29 = defineHomework({
  id: 'S29',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'journal',
  roles: 'any',
  title: 'A place for anger',
  summary: 'Let the anger out somewhere it harms nobody.',
  intro:
    'Anger after a hurt is not a fault. It says that something mattered. It needs a way out that harms nobody: writing, moving, a fixed time to talk. Here you can write as you like. It does not have to be fair.',
  contentNote:
    'Your partner can never read what you write here. If you are afraid of what you might do to yourself or to someone else, open the help page now. Slow breathing helps to come down afterwards.',
  exampleAnswer: { intensity: 8, outlet: 'move', intensity_after: 5 },
  aim: 'Gives anger a safe way out, and shows over time which way brings relief.',
  notFor:
    'Not when anger has turned into threats or violence on either side: then safety comes first. Not for someone whom writing winds up more and more: movement suits better.',
  howToIntroduce:
    'Say that anger is welcome and hitting out is not. Go through the ways out together. Promise that the words stay with them unless they show them to you.',
  debrief:
    'Which way out brought the number down? What was under the anger? Ask whether they want to read something aloud, and take a no as a no.',
  source: { codes: ['A.q3', 'B1'], words: 'Anger and resentment (long guide, third question); step 1 on feelings that may be there.' },
  minutes: 10,
  stage: 1,
  gate: false,
  fields: {
    intensity: { ...intensity, label: 'How angry are you?' },
    outlet: {
      kind: 'choice',
      label: 'Which way out do you choose?',
      options: {
        write: 'Writing',
        move: 'Moving',
        talk_slot: 'A fixed time to talk',
        therapy: 'Bringing it to counseling',
        rest: 'Rest',
        other: 'Something else',
      },
    },
    text: { kind: 'paragraph', max: 5000, optional: true, label: 'What does the anger say?', sensitive: true },
    intensity_after: { ...intensity, optional: true, label: 'How angry are you now?' },
  },
  pages: [
    { title: 'The anger', fields: ['intensity', 'outlet'] },
    { title: 'Let it out', fields: ['text'] },
    { title: 'And now?', fields: ['intensity_after'] },
  ],
  parts: {
    strength: {
      label: 'How strong it was, and the way out',
      fields: ['intensity', 'outlet', 'intensity_after'],
      ceiling: { counselor: true, partner: false, report: 'aggregate' },
    },
    text: { label: 'What you wrote', fields: ['text'], ceiling: { counselor: true, partner: false, report: 'never' } },
  },
  sharing: { strength: { audiences: [] }, text: { audiences: [] } },
  schedule: { suggested: 'whenever it is needed', default: { kind: 'once' }, open: true },
  scores: {
    intensity: { kind: 'value', field: 'intensity', label: 'Anger before', unit: '0 to 10' },
    change: { kind: 'change', from: 'intensity', to: 'intensity_after', label: 'Change in anger', unit: 'points, less than 0 is calmer' },
  },
  figures: [{ figure: 'F1' }],
  pictures: [
    { kind: 'lines', title: 'Anger before', scores: ['intensity'] },
    { kind: 'lines', title: 'Change in anger', scores: ['change'] },
    { kind: 'weeks', title: 'How often in each week' },
    { kind: 'drop', title: 'Relief by the way out', score: 'change', by: 'outlet' },
  ],
  hard: true,
  examples: [
    {
      name: 'written down',
      role: 'hurt',
      answers: { intensity: 9, outlet: 'write', text: 'I am so angry about every dinner at which you sat there.', intensity_after: 6 },
      scores: { intensity: 9, change: -3 },
    },
    { name: 'a run', role: 'involved', answers: { intensity: 6, outlet: 'move' }, scores: { intensity: 6, change: null } },
  ],
});
