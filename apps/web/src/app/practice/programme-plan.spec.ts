import { beginningOn, byPart, couldWaitFor, firstDay, moved, type ShownItem, waitOf, withoutStopped } from './programme-plan';

const item = (key: string, part: number, more: Partial<ShownItem> = {}): ShownItem => ({
  key,
  homeworkId: key,
  title: `Title of ${key}`,
  why: null,
  gated: false,
  included: true,
  part,
  partnerIds: ['ben'],
  schedule: { kind: 'once' },
  startsOn: '2026-03-02',
  endsOn: null,
  after: null,
  untilNextSession: false,
  note: null,
  ...more,
});
const items = [
  item('S09', 0),
  item('S10', 0, { endsOn: '2026-03-29' }),
  item('S04', 1, { startsOn: '2026-03-09', after: { key: 'S09', days: 3 } }),
  item('S34', 2, { startsOn: '2026-03-23', after: { key: 'S04', days: 0 } }),
];
const order = (list: readonly ShownItem[]) => list.map(({ key, part }) => `${key}:${part}`);

describe('adapting a programme', () => {
  test('a new first day moves everything with it', () => {
    const later = beginningOn(items, '2026-03-05');
    expect(firstDay(later)).toBe('2026-03-05');
    expect(later.map(({ startsOn }) => startsOn)).toEqual(['2026-03-05', '2026-03-05', '2026-03-12', '2026-03-26']);
    expect(later[1]?.endsOn).toBe('2026-04-01');
    expect(beginningOn(later, '2026-03-02')).toEqual(items);
  });

  test('an item moves past its neighbour, and from the edge of a part into the next', () => {
    expect(order(moved(items, 'S09', 1, 3))).toEqual(['S10:0', 'S09:0', 'S04:1', 'S34:2']);
    expect(order(moved(items, 'S10', 1, 3))).toEqual(['S09:0', 'S10:1', 'S04:1', 'S34:2']);
    expect(order(moved(items, 'S04', -1, 3))).toEqual(['S09:0', 'S10:0', 'S04:0', 'S34:2']);
    expect(order(moved(items, 'S34', 1, 3))).toEqual(order(items));
    expect(order(moved(items, 'S09', -1, 3))).toEqual(order(items));
  });

  test('parts keep their items, empty ones too', () => {
    expect(byPart(items, 4).map((part) => part.items.length)).toEqual([2, 1, 1, 0]);
  });

  test('says what an item really waits for when something is left out', () => {
    const last = items[3] as ShownItem;
    expect(waitOf(last, items)).toEqual({ title: 'Title of S04', days: 0 });
    const without = items.map((one) => (one.key === 'S04' ? { ...one, included: false } : one));
    expect(waitOf(without[3] as ShownItem, without)).toEqual({ title: 'Title of S09', days: 3 });
  });

  test('offers to wait only for what comes before and goes to the same people', () => {
    const both = [...items.slice(0, 3), item('S34', 2, { partnerIds: ['anna', 'ben'] })];
    expect(couldWaitFor(both[2] as ShownItem, both).map(({ key }) => key)).toEqual(['S09', 'S10']);
    expect(couldWaitFor(both[3] as ShownItem, both)).toEqual([]);
  });

  test('leaves out what cannot be given, and keeps what only needs a reason', () => {
    const left = withoutStopped(items, [
      { key: 'S09', kind: 'gate', message: '' },
      { key: 'S04', kind: 'reason', message: '' },
    ]);
    expect(left.filter(({ included }) => !included).map(({ key }) => key)).toEqual(['S09']);
  });
});
