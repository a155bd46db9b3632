import { defineHomework } from '../kit';

const strength = { kind: 'rating', min: 0, max: 10, low: 'hardly there', high: 'overwhelming' } as const;

/** Trigger log. Feeds the trigger load (F6). How the partner answered stands in a part of its own, because it is about somebody else. */
export const S42 = defineHomework({
  id: 'S42',
  version: 1,
  publishedOn: '2026-11-22',
  kind: 'list',
  roles: 'any',
  title: 'When it comes back',
  summary: 'Write down a moment when old pain was stirred, and what helped.',
  intro:
    'A song, a place, a ringing phone, and everything is there again. This is how a hurt mind tries to protect you. It does not mean that you are back at the beginning. When you write down a few of these moments, patterns show, and also what helps.',
  contentNote:
    'Do this when the wave has passed a little. Until then, slow breathing or the five senses may help. You can leave out any question.',
  exampleAnswer: { what: 'The song from that summer in the supermarket' },
  aim: 'Shows what stirs the pain, how strongly, and which way of coping brings it down for this person.',
  notFor:
    'Not for someone who sinks deeper by watching each wave: then practise grounding first. Not as a record to hold against the partner.',
  howToIntroduce:
    'Write one together from the last week. The words can be few: kind and strength are enough. Say that a wave is a wound asking for care and not a step back.',
  debrief:
    'Look at what helped, before looking at what hurt. Which kinds come again, at which times? What could be changed beforehand, and what can only be carried?',
  source: {
    codes: ['A.trig', 'D8', 'C16'],
    words: 'Triggers (long guide); strategy 8 on looking after oneself; way 16 on what opens the door.',
  },
  minutes: 4,
  stage: 1,
  gate: false,
  fields: {
    at: { kind: 'dateTime', label: 'When was it?', help: 'About is enough.' },
    kind: {
      kind: 'choice',
      label: 'What stirred it?',
      options: {
        place: 'A place',
        date: 'A date or a time of year',
        song_or_film: 'A song, a film, a picture',
        phone_sound: 'A phone',
        absence: 'My partner being away',
        smell: 'A smell',
        intimacy: 'Closeness',
        news: 'News or somebody’s story',
        person: 'A person',
        thought: 'A thought',
        unknown: 'I do not know',
        other: 'Something else',
      },
    },
    what: { kind: 'text', max: 200, optional: true, sensitive: true, label: 'In a few words, what was it?' },
    intensity: { ...strength, label: 'How strong was it?' },
    body: {
      kind: 'choices',
      optional: true,
      label: 'Where did you feel it?',
      options: {
        heart: 'Heart',
        breath: 'Breath',
        stomach: 'Stomach',
        numb: 'Numb',
        shake: 'Shaking',
        tears: 'Tears',
        other: 'Somewhere else',
      },
    },
    coping: {
      kind: 'choices',
      optional: true,
      label: 'What did you do?',
      options: {
        grounding: 'The five senses',
        breathing: 'Slow breathing',
        told_partner: 'Told my partner',
        walk: 'Went for a walk',
        wrote: 'Wrote',
        called_someone: 'Called someone',
        none: 'Nothing',
        other: 'Something else',
      },
    },
    after: { ...strength, optional: true, label: 'How strong was it afterwards?' },
    lasted: { kind: 'minutes', min: 0, max: 1440, optional: true, label: 'How long did it last?' },
    partner_response: {
      kind: 'choice',
      optional: true,
      label: 'If your partner was there, how was their answer for you?',
      options: { helped: 'It helped', neutral: 'It changed nothing', worse: 'It made it worse', not_told: 'I did not tell them' },
    },
  },
  rules: [{ kind: 'notAfter', field: 'at', now: true, message: 'Please choose a time that has already come.' }],
  pages: [
    { title: 'What happened', fields: ['at', 'kind', 'what'] },
    { title: 'How it was', fields: ['intensity', 'body'] },
    { title: 'What you did', fields: ['coping', 'after', 'lasted', 'partner_response'] },
  ],
  parts: {
    wave: {
      label: 'When, what kind, how strong, and what helped',
      fields: ['at', 'kind', 'intensity', 'body', 'coping', 'after', 'lasted'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
    words: { label: 'Your words', fields: ['what'], ceiling: { counselor: true, partner: true, report: 'full' } },
    response: {
      label: 'How your partner’s answer was for you',
      fields: ['partner_response'],
      ceiling: { counselor: true, partner: true, report: 'full' },
    },
  },
  sharing: { wave: { audiences: ['counselor'] }, words: { audiences: ['counselor'] }, response: { audiences: ['counselor'] } },
  schedule: { suggested: 'as it happens', default: { kind: 'once' }, open: true },
  scores: {
    intensity: { kind: 'value', field: 'intensity', label: 'Strength', unit: '0 to 10' },
    change: { kind: 'change', from: 'intensity', to: 'after', label: 'Change in strength', unit: 'points, less than 0 is calmer' },
    lasted: { kind: 'value', field: 'lasted', label: 'How long it lasted', unit: 'minutes' },
  },
  figures: [{ figure: 'F1' }, { figure: 'F6', scores: ['intensity', 'change'], fields: ['at', 'kind', 'coping'] }],
  pictures: [
    { kind: 'mix', title: 'What stirred it', field: 'kind' },
    { kind: 'clock', title: 'At which hours and days', field: 'at' },
  ],
  hard: true,
  list: { name: 'what' },
  examples: [
    {
      name: 'a song, then a walk',
      role: 'hurt',
      answers: {
        at: '2026-01-14T18:20:00+01:00',
        kind: 'song_or_film',
        what: 'That song in the shop',
        intensity: 8,
        body: ['heart', 'tears'],
        coping: ['walk', 'breathing'],
        after: 4,
        lasted: 35,
        partner_response: 'not_told',
      },
      scores: { intensity: 8, change: -4, lasted: 35 },
    },
    {
      name: 'only the least',
      role: 'involved',
      answers: { at: '2026-01-13T07:00:00Z', kind: 'unknown', intensity: null },
      scores: { intensity: null, change: null, lasted: null },
    },
    {
      name: 'stronger afterwards',
      role: 'hurt',
      answers: { at: '2026-01-15T09:05:00Z', kind: 'absence', intensity: 5, coping: ['told_partner'], after: 7, partner_response: 'worse' },
      scores: { intensity: 5, change: 2, lasted: null },
    },
  ],
});
