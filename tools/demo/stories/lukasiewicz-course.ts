import { measureAnswers } from '@groundwork/homework';
import type { Chapter, Days, Offset } from '../story';

const waves: readonly (readonly [Offset, string, string, string, string | undefined, number, number, string[], string])[] = [
  [-68, '22:40', 'phone_sound', 'A message late in the evening', 'heart', 9, 8, ['none'], 'not_told'],
  [-63, '18:10', 'absence', 'The train was late', 'stomach', 8, 5, ['told_partner'], 'helped'],
  [-59, '12:30', 'place', 'The café by the station', 'breath', 9, 6, ['walk', 'breathing'], 'not_told'],
  [-52, '20:15', 'song_or_film', 'A film about a lie', 'tears', 7, 6, ['wrote'], 'neutral'],
  [-47, '23:05', 'thought', 'Lying awake', 'heart', 8, 4, ['breathing'], 'not_told'],
  [-41, '17:50', 'absence', 'No answer for an hour', 'stomach', 7, 4, ['told_partner', 'walk'], 'helped'],
  [-34, '19:20', 'person', 'Somebody who looked like her', 'shake', 8, 4, ['grounding'], 'not_told'],
  [-27, '22:10', 'phone_sound', 'The phone on the table', 'heart', 6, 3, ['told_partner'], 'helped'],
  [-20, '08:40', 'date', 'The day it came out, four months on', 'tears', 8, 4, ['called_someone', 'walk'], 'neutral'],
  [-13, '18:30', 'absence', 'Late at the office', 'stomach', 5, 3, ['breathing'], 'helped'],
  [-8, '21:00', 'news', 'A story in the paper', 'breath', 5, 2, ['grounding', 'breathing'], 'not_told'],
  [-3, '19:45', 'thought', 'While folding the washing', undefined, 4, 2, ['told_partner'], 'helped'],
];

/** Zoë's log of when it came back, and what helped: less strong as the weeks go by. */
export const waveLog = (days: Days): Chapter => ({
  homework: 'S42',
  to: ['zoe'],
  given: -70,
  entries: waves.map(([on, time, kind, what, body, intensity, after, coping, partner]) => ({
    by: 'zoe',
    on,
    at: '23:10',
    answers: {
      at: days.moment(on, time),
      kind,
      what,
      intensity,
      ...(body !== undefined && { body: [body] }),
      coping,
      after,
      lasted: intensity * 6,
      partner_response: partner,
    },
    reads: on % 2 === 0 ? ['counselor', 'report'] : ['counselor'],
  })),
});

/** A questionnaire twice, eight weeks apart; the one between was left. */
export const measured = (homework: string, key: string, first: number[], last: number[]): Chapter => ({
  homework,
  to: [key],
  given: -63,
  every: 28,
  entries: [
    { by: key, on: -63, answers: measureAnswers(first), reads: ['counselor', 'report'] },
    { by: key, on: -7, answers: measureAnswers(last), reads: ['counselor', 'report'] },
  ],
});
