import type { Chance } from './random';
import { boundaries, feelings, gratitude, moments, needs, notes, reasons, words } from './texts';

/** What a person writes for a homework. `trust`: where their trust is at that time, 0 to 10. `references`: their boundaries so far. */
export function answersFor(
  homeworkId: string,
  chance: Chance,
  trust: number,
  references: readonly string[],
): Record<string, unknown> | null {
  const near = (value: number) => Math.max(0, Math.min(10, Math.round(value + chance.between(-15, 15) / 10)));
  switch (homeworkId) {
    case 'S25':
      return {
        mood: near(trust + 1.2),
        trust: near(trust),
        safety: near(trust + 0.8),
        connection: near(trust + 0.4),
        hope: chance.is(0.85) ? near(trust + 1) : null,
        ...(chance.is(0.6) && { word: chance.pick(words) }),
        ...(chance.is(0.35) && { note: chance.pick(notes) }),
      };
    case 'S15':
      return {
        when: `When ${chance.pick(moments)}`,
        i_feel: [...new Set([chance.pick(feelings), chance.pick(feelings)])],
        because: `Because ${chance.pick(reasons)}`,
        i_need: `I need ${chance.pick(needs)}`,
      };
    case 'S48':
      return { what: chance.pick(gratitude), ...(chance.is(0.7) && { for_whom: chance.pick(['partner', 'us', 'self', 'life']) }) };
    case 'S44': {
      const before = chance.between(5, 9);
      return {
        cycles: chance.pick([6, 6, 8]),
        hold_off: chance.is(0.2),
        before,
        after: Math.max(0, before - chance.between(0, 4)),
        completed: true,
      };
    }
    case 'S83':
      return { read: true };
    case 'S56':
      if (references.length === 0) return null;
      return {
        boundaries: references.map((boundary) => ({
          boundary,
          respected: chance.pick(['always', 'mostly', 'mostly', 'sometimes', 'no']),
          still_fits: chance.pick(['keep', 'keep', 'keep', 'change']),
        })),
      };
    default:
      throw new Error(`the demo clinic has no answers for ${homeworkId}`);
  }
}

/** A boundary for the list; "ours" stays proposed until both have signed. */
export function boundaryFor(index: number, reviewOn: string): Record<string, unknown> {
  const one = boundaries[index % boundaries.length];
  if (!one) throw new Error('no boundary');
  const status = index % 4 === 3 ? 'draft' : one.whose === 'mine' ? 'agreed' : 'proposed';
  return { ...one, status, review_on: reviewOn };
}
