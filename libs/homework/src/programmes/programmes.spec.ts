import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { findHomework, type PersonRole, type Role, suits } from '../index';
import { inOrder, planFor, programmes, recurringAtMost, tooMuchAtOnce, waitsFor } from './index';

const anna = { id: 'anna', role: 'hurt' as PersonRole };
const ben = { id: 'ben', role: 'involved' as PersonRole };
const rolesOf = (id: string) => findHomework(id)?.roles;
const plan = (id: string, people = [anna, ben]) => {
  const programme = programmes.find((one) => one.id === id);
  if (!programme) throw new Error(`no ${id}`);
  return planFor(programme, people, '2026-03-02', rolesOf);
};
const p01 = () => plan('P01');
const idsFor = (id: string, items = p01()) => items.filter(({ partnerIds }) => partnerIds.includes(id)).map(({ homework }) => homework);

it('RS-7: in the first four weeks the involved partner does more, and the hurt partner only steadies themselves and says what they need', () => {
  expect(idsFor('ben').sort()).toEqual(['S04', 'S06', 'S09', 'S10', 'S23', 'S30', 'S34']);
  expect(idsFor('anna').sort()).toEqual(['S14', 'S16', 'S42', 'S43', 'S44', 'S49']);
  expect(programmes[0]).toMatchObject({ id: 'P01', weeks: 4 });
  expect(p01().every(({ startsOn }) => startsOn < '2026-03-30')).toBe(true);
});

it('RS-8: no programme gives a partner more than three recurring homeworks at once', () => {
  expect(recurringAtMost).toBe(3);
  for (const { id } of programmes)
    for (const who of ['anna', 'ben']) expect([id, who, tooMuchAtOnce(who, plan(id))]).toEqual([id, who, null]);
});

it('RS-8: counts what a partner has already, and says from when it is too much', () => {
  const running = [
    { startsOn: '2026-02-01', endsOn: null },
    { startsOn: '2026-02-01', endsOn: '2026-03-17' },
  ];
  // The word on contact from week 1, the wording check from week 2.
  expect(tooMuchAtOnce('ben', p01(), running)).toEqual({ count: 5, from: '2026-03-16' });
  expect(tooMuchAtOnce('ben', p01(), running.slice(1))).toEqual({ count: 4, from: '2026-03-16' });
  const less = p01().map((item) => (item.homework === 'S23' ? { ...item, included: false } : item));
  expect(tooMuchAtOnce('ben', less, running.slice(1))).toBeNull();
});

describe.each(programmes.map((programme) => [programme.id, programme] as const))('%s', (id, programme) => {
  const items = programme.parts.flatMap((part) => part.items);

  it('gives homework that there is, to those it is worded for', () => {
    for (const item of items) {
      const homework = findHomework(item.homework);
      const sides: Role[] = item.for === 'both' ? ['hurt', 'involved'] : [item.for];
      expect([item.homework, homework !== undefined && sides.every((side) => suits(homework.roles, side))]).toEqual([item.homework, true]);
    }
  });

  it('has each key once, waits only for what comes before, and lasts as long as it says', () => {
    const keys = items.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { key, after } of items) if (after) expect(keys.indexOf(after.item)).toBeLessThan(keys.indexOf(key));
    expect(Math.max(...items.map(({ week }) => week))).toBeLessThanOrEqual(programme.weeks);
    for (const item of plan(id)) if (item.after) expect(waitsFor(item, plan(id))).toEqual(item.after);
  });

  it('speaks plainly', () => {
    const words = JSON.stringify(programme);
    expect(words).not.toMatch(/victim|cheater|failed|overdue|!/i);
    expect(programme.aim.length).toBeLessThan(240);
  });
});

describe('a plan for a couple', () => {
  it('counts weeks from the first day', () => {
    expect(p01().find(({ key }) => key === 'S23')).toMatchObject({ startsOn: '2026-03-16', endsOn: '2026-03-29', part: 2, included: true });
    expect(p01().find(({ key }) => key === 'S10')).toMatchObject({ startsOn: '2026-03-02', endsOn: null });
  });

  it('gives both sides to somebody who holds both roles, and leaves out what nobody has the role for', () => {
    const both = plan('P01', [{ id: 'anna', role: 'both' }, ben]);
    expect(idsFor('anna', both)).toHaveLength(13);
    const alone = plan('P01', [anna]);
    expect(
      alone
        .filter(({ included }) => included)
        .map(({ homework }) => homework)
        .sort(),
    ).toEqual(['S14', 'S16', 'S42', 'S43', 'S44', 'S49']);
  });

  it('when something is left out, what waited for it waits for what that waited for', () => {
    const items = p01().map((item) => (item.key === 'S04' ? { ...item, included: false } : item));
    const last = items.find(({ key }) => key === 'S34');
    expect(last && waitsFor(last, items)).toEqual({ key: 'S09', days: 3 });
    const without = items.map((item) => (item.key === 'S09' ? { ...item, included: false } : item));
    const alone = without.find(({ key }) => key === 'S34');
    expect(alone && waitsFor(alone, without)).toBeNull();
  });

  it('waits for nothing that somebody it is given to does not get', () => {
    const items = p01().map((item) => (item.key === 'S34' ? { ...item, partnerIds: ['anna', 'ben'] } : item));
    const last = items.find(({ key }) => key === 'S34');
    expect(last && waitsFor(last, items)).toBeNull();
  });

  it('is given each after what it waits for, whatever the order', () => {
    const order = inOrder([...p01()].reverse()).map(({ key }) => key);
    expect(order).toHaveLength(13);
    expect(order.indexOf('S09')).toBeLessThan(order.indexOf('S04'));
    expect(order.indexOf('S04')).toBeLessThan(order.indexOf('S34'));
  });

  it('comes to an end with items that wait for each other', () => {
    const ring = p01().map((item) => (item.key === 'S09' ? { ...item, after: { key: 'S04', days: 0 } } : item));
    expect(inOrder(ring)).toHaveLength(13);
  });
});

it('the index is not stale', () => {
  const generator = join(__dirname, '../../generate-programmes.mjs');
  expect(execFileSync(process.execPath, [generator, '--check'], { encoding: 'utf8' })).toBe('');
});
