import { problems } from './answers';
import type { Fields } from './fields';
import type { Rule } from './logic';

const fields = { at: { kind: 'dateTime', label: 'When did it happen?' } } as const satisfies Fields;
const rules: readonly Rule[] = [{ kind: 'notAfter', field: 'at', now: true, message: 'Please choose a time that has already come.' }];
const now = () => Date.parse('2026-03-14T17:30:00Z');
const said = (at: string) => problems({ fields, rules }, { at }, undefined, { today: '2026-03-14', now }).map(({ message }) => message);

describe('a moment that has come', () => {
  it('is measured in moments, so that somebody who travels ahead of the clinic’s day can log it', () => {
    expect(said('2026-03-15T02:30+09:00')).toEqual([]);
    expect(said('2026-03-14T18:30+01:00')).toEqual([]);
  });
  it('may be ahead by as much as clocks differ, and no more', () => {
    expect([said('2026-03-14T17:35:00Z'), said('2026-03-14T17:36:00Z')]).toEqual([[], ['Please choose a time that has already come.']]);
  });
  it('is asked anew at each check, though the schema is kept', () => {
    let clock = Date.parse('2026-03-14T17:00:00Z');
    const check = () => problems({ fields, rules }, { at: '2026-03-14T17:30:00Z' }, undefined, { today: '2026-03-14', now: tick }).length;
    const tick = () => clock;
    const before = check();
    clock = Date.parse('2026-03-14T18:00:00Z');
    expect([before, check()]).toEqual([1, 0]);
  });
});
