import type { Me } from '@groundwork/contract';
import { arrival } from './doorway';

const partner = { role: 'partner', exitIntroSeen: true } as Me;

describe('where somebody arrives after signing in', () => {
  test.each([
    ['partner', '/today'],
    ['counselor', '/caseload'],
    ['admin', '/accounts'],
  ] as const)('a %s starts at %s', (role, home) => expect(arrival({ ...partner, role }, null)).toBe(home));

  test('the page of the mail they came from is opened', () => expect(arrival(partner, '/tasks/7d0c-11')).toBe('/tasks/7d0c-11'));

  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    '%s is not a page of ours',
    (asked) => expect(arrival(partner, asked)).toBe('/today'),
  );

  test('a partner reads about leaving fast before anything else', () =>
    expect(arrival({ ...partner, exitIntroSeen: false }, '/tasks/7d0c-11')).toBe('/before-you-start'));
});
