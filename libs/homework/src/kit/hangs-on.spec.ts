import { S16, S25, S30, S48, S57, S58, S60, S64 } from '../catalog';
import { drawnCard } from './deck';
import { hasExchange, isJoint, yesSteps } from './hangs-on';
import type { Homework } from './homework';
import { cappedParts, flagsOf, needsHelp } from './raised-flags';

describe('what hangs on entries', () => {
  it('is known of a homework: a check-in and a journal have nothing', () => {
    const all = [S16, S25, S30, S48, S58, S60] as unknown as Homework[];
    expect(all.map(hasExchange)).toEqual([true, false, true, false, true, true]);
    expect(all.map(isJoint)).toEqual([false, false, true, false, false, false]);
  });
});

describe('steps somebody says yes to', () => {
  const form = S60 as unknown as Homework;
  const say = (...said: [string, string][]) => yesSteps(form, { steps: said.map(([step, comfort]) => ({ step, comfort })) });

  it('are those with a plain yes, each once; a yes beside a no is none', () => {
    expect(say(['hug', 'yes'], ['kiss', 'maybe_with'], ['massage', 'not_now'], ['hug', 'yes'])).toEqual(['hug']);
    expect(say(['hug', 'yes'], ['hug', 'not_now'])).toEqual([]);
    expect([say(), yesSteps(form, {}), yesSteps(S25 as unknown as Homework, { mood: 5 })]).toEqual([[], [], []]);
  });
});

describe('quiet flags', () => {
  const conflict = S64 as unknown as Homework;

  it('rest on the part that holds the answer', () => {
    expect(flagsOf(conflict, { felt_afraid: 'a_little', anyone_hurt: 'no' })).toEqual([{ kind: 'afraid', part: expect.any(String) }]);
    expect(flagsOf(conflict, { felt_afraid: 'no', anyone_hurt: 'no' })).toEqual([]);
    expect(flagsOf(S25 as unknown as Homework, { mood: 0 })).toEqual([]);
  });

  it('call for help for their author, whoever else may read it', () => {
    const crossing = S57 as unknown as Homework;
    expect([needsHelp(crossing, { felt_unsafe: 'yes' }), needsHelp(crossing, { felt_unsafe: 'no' }), needsHelp(crossing, {})]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a cap', () => {
  it('holds for the parts it names, also while the answer is missing', () => {
    const crossing = S57 as unknown as Homework;
    expect(cappedParts(crossing, { felt_unsafe: 'yes' })).toEqual(['crossing', 'need']);
    expect(cappedParts(crossing, {})).toEqual(['crossing', 'need']);
    expect(cappedParts(crossing, { felt_unsafe: 'no' })).toEqual([]);
  });
});

describe('the card of a round', () => {
  const cards = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  const fridays = Array.from({ length: 10 }, (_, week) => new Date(Date.UTC(2026, 0, 2 + 7 * week)).toISOString().slice(0, 10));

  it('is the same for whoever asks, and each comes once in ten weeks', () => {
    const drawn = fridays.map((day) => drawnCard(cards, 'one', day));
    expect(fridays.map((day) => drawnCard(cards, 'one', day))).toEqual(drawn);
    expect([...drawn].sort()).toEqual(cards);
  });

  it('differs within a week, and from one assignment to another', () => {
    const week = Array.from({ length: 7 }, (_, day) => drawnCard(cards, 'one', `2026-01-0${day + 1}`));
    expect(new Set(week).size).toBeGreaterThan(4);
    expect(fridays.map((day) => drawnCard(cards, 'two', day))).not.toEqual(fridays.map((day) => drawnCard(cards, 'one', day)));
  });

  it('stays what it is for years', () => {
    expect(fridays.slice(0, 3).map((day) => drawnCard(cards, 'assignment', day))).toEqual(['b', 'f', 'h']);
  });
});
