import { alreadyHave, overloaded } from './recurring';

const zoe = { id: 'zoe', name: 'Zoë' };
const tomasz = { id: 'tomasz', name: 'Tomasz' };
const today = '2026-03-04';
const weekly = { kind: 'weekly', days: ['MO'] } as const satisfies { kind: 'weekly'; days: ['MO'] };
type Given = Parameters<typeof overloaded>[0][number];
const given = (homeworkId: string, more: Partial<Given> = {}): Given => ({
  homeworkId,
  schedule: { ...weekly, days: ['MO'] },
  endsOn: null,
  progress: [],
  endedAt: null,
  partnerIds: ['zoe', 'tomasz'],
  ...more,
});
const three = [given('S25'), given('S48'), given('S15')];

describe('a word about too much at once (RS-8)', () => {
  test('the fourth recurring homework is worth a word, the third is not', () => {
    expect(overloaded(three, [zoe, tomasz], { ...weekly, days: ['MO'] }, today)).toEqual([
      { name: 'Zoë', count: 4 },
      { name: 'Tomasz', count: 4 },
    ]);
    expect(overloaded(three.slice(1), [zoe, tomasz], { kind: 'daily' }, today)).toEqual([]);
  });

  test('each partner is counted apart', () => {
    expect(overloaded([...three.slice(1), given('S56', { partnerIds: ['tomasz'] })], [zoe, tomasz], { kind: 'daily' }, today)).toEqual([
      { name: 'Tomasz', count: 4 },
    ]);
  });

  test('homework done once weighs nothing, whether it is there or being given', () => {
    expect(overloaded(three, [zoe], { kind: 'once' }, today)).toEqual([]);
    expect(overloaded([...three.slice(1), given('S83', { schedule: { kind: 'once' } })], [zoe], { kind: 'daily' }, today)).toEqual([]);
  });

  test('what has ended, or has had its last day, no longer counts', () => {
    const over = [given('S25', { endedAt: '2026-03-01T10:00:00Z' }), given('S48', { endsOn: '2026-03-03' }), given('S15')];
    expect(overloaded(over, [zoe], { kind: 'daily' }, today)).toEqual([]);
    expect(overloaded([...three.slice(1), given('S44', { endsOn: today })], [zoe], { kind: 'daily' }, today)).toHaveLength(1);
  });
});

describe('homework somebody has already', () => {
  test('is named for those who have it running', () => {
    expect(alreadyHave([given('S25', { partnerIds: ['zoe'] })], [zoe, tomasz], 'S25', today)).toEqual(['Zoë']);
  });

  test('does not count when it was done once or has ended', () => {
    expect(
      alreadyHave([given('S25', { schedule: { kind: 'once' } }), given('S25', { endedAt: '2026-03-01T10:00:00Z' })], [zoe], 'S25', today),
    ).toEqual([]);
  });
});
