import type { ClinicMeasure } from '@groundwork/contract';
import { byLicence, neatJson, parsedJson, placeInWords } from './measure-groups';

const measure = (key: string, state: ClinicMeasure['licence']['state']) => ({ key, licence: { state } }) as ClinicMeasure;

test('what needs permission stands first', () => {
  const groups = byLicence([
    measure('PHQ8', 'bundle'),
    measure('CSI4', 'permission'),
    measure('RDAS', 'score_only'),
    measure('RAS', 'permission'),
  ]);
  expect(groups.map(({ state, items }) => [state, items.map(({ key }) => key)])).toEqual([
    ['permission', ['CSI4', 'RAS']],
    ['bundle', ['PHQ8']],
    ['score_only', ['RDAS']],
  ]);
});

test('a text that is no JSON says so', () => {
  expect(parsedJson('{"items": []}')).toEqual({ value: { items: [] } });
  expect(parsedJson('items')).toEqual({ reason: expect.stringContaining('JSON') });
});

test('questions to fill in stand one to a line, and say the same', () => {
  const words = {
    options: [{ value: -1, label: 'No "way"' }],
    items: [{ text: 'One?' }, { text: 'Two?', options: [{ value: 0, label: '' }] }],
  };
  const text = neatJson(words);
  expect(JSON.parse(text)).toEqual(words);
  expect(text.split('\n')).toHaveLength(14);
  expect(text).toContain('    { "text": "One?" },');
});

test('places are counted from one', () => {
  expect(placeInWords(['items', 0, 'options'])).toBe('items › 1 › options');
});
