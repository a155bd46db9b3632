import { emotionGroups, emotions } from './emotions';
import { personRole, suits, worded } from './vocabulary';

it('a person may hold one role, both or none yet', () => {
  expect([personRole([]), personRole(['hurt']), personRole(['involved', 'hurt'])]).toEqual([undefined, 'hurt', 'both']);
});

it('homework for one side is offered to that side, and to someone on both', () => {
  expect([
    suits('involved', 'involved'),
    suits('involved', 'both'),
    suits('involved', 'hurt'),
    suits('involved'),
    suits('any'),
    suits('both', 'hurt'),
  ]).toEqual([true, true, false, false, true, true]);
});

it('each side reads its own wording, and someone on both sides the neutral one', () => {
  const wording = { any: 'between you', hurt: 'in your partner' };
  expect([worded(wording, 'hurt'), worded(wording, 'involved'), worded(wording, 'both'), worded('plain', 'hurt')]).toEqual([
    'in your partner',
    'between you',
    'between you',
    'plain',
  ]);
});

it('has about forty words for feelings, each in one group', () => {
  expect(Object.keys(emotions)).toHaveLength(42);
  expect(emotionGroups.flatMap(({ options }) => [...options]).sort()).toEqual(Object.keys(emotions).sort());
});
