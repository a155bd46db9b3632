import { S49 } from '../catalog';
import type { Picture } from './exchange';
import type { Homework } from './homework';
import { pictureFaults } from './picture-faults';

const responses: Homework['responses'] = {
  helped: {
    label: 'Did it help?',
    by: 'other',
    seen: 'both',
    fields: { helped: { kind: 'rating', min: 0, max: 10, low: 'no', high: 'yes', label: 'Helped' } },
  },
};
const faultsOf = (picture: Picture) => pictureFaults({ ...S49, responses, pictures: [picture] } as unknown as Homework);

it.each<Picture>([
  { kind: 'lines', title: 'Sleep', scores: ['sleep'] },
  { kind: 'weeks', title: 'Sheets' },
  { kind: 'pairs', title: 'Plans', group: 'goals', by: 'domain', value: 'per_week', other: 'done' },
  { kind: 'responses', title: 'Helped', response: 'helped', field: 'helped' },
  { kind: 'wait', title: 'Until the answer', response: 'helped' },
])('draws $title', (picture) => {
  expect(faultsOf(picture)).toEqual([]);
});

it.each<Picture>([
  { kind: 'lines', title: 'no score', scores: ['trust'] },
  { kind: 'lines', title: 'no line', scores: [] },
  { kind: 'weeks', title: 'a share of what is no yes or no', share: 'sleep_hours' },
  { kind: 'mix', title: 'a mix of numbers', field: 'sleep_hours' },
  { kind: 'drop', title: 'a drop by nothing', score: 'sleep', by: 'goals' },
  { kind: 'pairs', title: 'a group without that question', group: 'goals', by: 'area', value: 'done' },
  { kind: 'grid', title: 'a grid of no group', field: 'sleep_hours', by: 'domain', value: 'done' },
  { kind: 'responses', title: 'no such response', response: 'seen' },
  { kind: 'responses', title: 'no such question in it', response: 'helped', field: 'seen' },
  { kind: 'wait', title: 'nothing to wait for', response: 'seen' },
  { kind: 'clock', title: 'hours without a moment', field: 'sleep_hours' },
  { kind: 'matches', title: 'matches of nothing' },
])('refuses $title', (picture) => {
  expect(faultsOf(picture)).toEqual([`the picture "${picture.title}" reads what is not asked`]);
});
