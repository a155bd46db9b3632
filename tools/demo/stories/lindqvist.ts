import { measureAnswers } from '@groundwork/homework';
import type { Chapter, Days, Offset, Story } from '../story';

const pace = (): Chapter => ({
  homework: 'S41',
  to: ['hanna', 'milo'],
  given: -29,
  every: 14,
  entries: [
    { by: 'hanna', on: -29, answers: { pressured: 4, free_to_feel: 6 } },
    { by: 'milo', on: -29, answers: { patience_hard: 5, i_pushed: false, what_helped: 'A run before dinner' } },
    // Raises a quiet flag: it waits for the counselor.
    { by: 'hanna', on: -1, answers: { pressured: 8, free_to_feel: 3 } },
    { by: 'milo', on: -15, answers: { patience_hard: 8, i_pushed: true, what_helped: 'Going out to the dog for ten minutes' } },
  ],
});

const contact = (days: Days): Chapter => ({
  homework: 'S10',
  to: ['milo'],
  given: -28,
  every: 7,
  entries: [
    { by: 'milo', on: -28, answers: { contact: 'none' }, reads: ['counselor', 'partner'] },
    {
      by: 'milo',
      on: -21,
      answers: {
        contact: 'unavoidable_as_planned',
        when: days.moment(-23, '10:00'),
        what_i_did: 'A meeting at work with six people. I sat at the other end and left right after.',
        told_partner: 'yes',
      },
      reads: ['counselor', 'partner'],
    },
    { by: 'milo', on: -14, answers: { contact: 'none' }, reads: ['counselor', 'partner'] },
    { by: 'milo', on: -7, answers: { contact: 'none' }, reads: ['counselor', 'partner'] },
  ],
});

const waves = (days: Days): Chapter => ({
  homework: 'S42',
  to: ['hanna'],
  given: -30,
  entries: (
    [
      [-26, '07:15', 'thought', 8, ['none'], 8],
      [-20, '19:05', 'phone_sound', 7, ['breathing'], 5],
      [-11, '22:45', 'absence', 8, ['called_someone'], 4],
      [-5, '13:20', 'place', 6, ['walk'], 3],
    ] as [Offset, string, string, number, string[], number][]
  ).map(([on, time, kind, intensity, coping, afterwards]) => ({
    by: 'hanna',
    on,
    at: '23:05',
    answers: { at: days.moment(on, time), kind, intensity, coping, after: afterwards, lasted: 40, partner_response: 'not_told' },
  })),
});

/** Five weeks in: much is still raw, and one of them feels pushed. */
export const lindqvist = (days: Days): Story => ({
  code: 'M4QT',
  standing: {
    gate: 'clear',
    stage: 1,
    set: -30,
    seen: [
      { partner: 'hanna', on: -32, how: 'in_person' },
      { partner: 'milo', on: -31, how: 'in_person' },
    ],
  },
  context: {
    betrayal_kind: ['sexual', 'lies'],
    pattern: 'repeated',
    came_out: 'told',
    since: days.day(-61),
    ongoing: 'no',
    disclosure_complete: 'unknown',
  },
  chapters: [
    pace(),
    contact(days),
    waves(days),
    {
      homework: 'GAD7',
      to: ['hanna'],
      given: -28,
      every: 14,
      entries: [
        { by: 'hanna', on: -28, answers: measureAnswers([2, 3, 2, 2, 2, 1, 2]) },
        { by: 'hanna', on: -14, answers: measureAnswers([2, 2, 2, 2, 2, 1, 2]) },
      ],
    },
    {
      homework: 'S33',
      to: ['milo'],
      given: -20,
      entries: [
        {
          by: 'milo',
          on: -18,
          answers: { notify_before: 20, means: 'message' },
          agreement: {
            signed: [
              { by: 'milo', on: -18 },
              { by: 'hanna', on: -17 },
            ],
            reviewOn: 13,
          },
        },
      ],
    },
  ],
});
