import { blankHomework } from '@groundwork/homework';
import words from '../../messages/en/builder.json';
import { nearestControl, placeName } from './place-name';

const homework = {
  ...blankHomework('C-AAAAAAAA', '2026-11-22'),
  fields: {
    q1: { kind: 'rating', min: 0, max: 10, low: '', high: '', label: 'How calm was it?' },
    q2: { kind: 'group', label: '', item: '', max: 3, fields: { note: { kind: 'text', label: '', max: 9 } } },
  },
  parts: { answers: { label: 'Your evening', fields: ['q1', 'q2'], ceiling: { counselor: true, partner: false, report: 'never' } } },
} as const;

it.each([
  ['/fields/q1/low', 'builder.place.question', { number: 1, label: '“How calm was it?”' }],
  ['/fields/q2/label', 'builder.place.question', { number: 2, label: '' }],
  ['/fields/q2/fields/note/label', 'builder.place.inGroup', { number: 2, label: '' }],
  ['/parts/answers', 'builder.place.part', { number: 1, label: '“Your evening”' }],
  ['/pages/0/title', 'builder.place.pagesOne', { number: 1 }],
  ['/debrief', 'builder.place.debrief', {}],
  ['', 'builder.place.whole', {}],
])('%s is named', (pointer, key, values) => {
  expect(placeName(homework, pointer)).toEqual({ key, values });
  const last = key.split('.').at(-1) ?? '';
  expect(words.place).toHaveProperty(last);
});

it('leads to the control of a place, or to the nearest around it', () => {
  const page = new Set(['at-title', 'at-fields-q1']);
  const has = (id: string) => page.has(id);
  expect([nearestControl('/title', has), nearestControl('/fields/q1/low', has), nearestControl('/parts/answers', has)]).toEqual([
    'at-title',
    'at-fields-q1',
    null,
  ]);
});
