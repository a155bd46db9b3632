import type { ClinicMeasure } from '@groundwork/contract';
import { byLicence, parsedJson, placeInWords } from './measure-groups';

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

test('places are counted from one', () => {
  expect(placeInWords(['items', 0, 'options'])).toBe('items › 1 › options');
});
