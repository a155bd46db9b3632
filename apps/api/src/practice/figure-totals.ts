import { type MeasureTotal, scoreItems } from '@groundwork/homework';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { type Leave, readLeaves } from '../platform/measure-leave';
import { answeredMeasures, type Given, typedMeasures } from './measure-rows';

/** What F11 is drawn from. */
export interface Totals {
  totals: MeasureTotal[];
  /** Points of reliable change that the clinic uses instead of an estimate, by measure. */
  reliable: Record<string, number>;
}

/** Every administration the counselor may read, and which entries were opened for it. */
export async function everyTotal(
  tx: Tx,
  vault: Vault,
  coupleId: string,
  people: readonly string[],
): Promise<Totals & { read: { id: string; authorId: string }[] }> {
  const answered = await answeredMeasures(tx, vault, { coupleId });
  const given = [...answered, ...(await typedMeasures(tx, vault, coupleId))];
  const read = answered.map(({ id, personId }) => ({ id, authorId: personId }));
  return { ...totalsOf(given, people, await readLeaves(tx, tx.viewer.clinicId)), read };
}

/** @param people the two in their fixed order */
export function totalsOf(given: readonly Given[], people: readonly string[], leaves: (key: string) => Leave): Totals {
  const points = given.flatMap(({ measure: { key } }): [string, number][] => {
    const chosen = leaves(key).permission?.changePoints ?? null;
    return chosen === null ? [] : [[key, chosen]];
  });
  return {
    totals: given.map(({ measure, personId, on, answers, total }) => ({
      measure: measure.key,
      side: people.indexOf(personId) === 0 ? 0 : 1,
      day: on,
      total: answers ? scoreItems(measure, answers).total : total,
    })),
    reliable: Object.fromEntries(points),
  };
}
