import { scoreItems, type TypedTotal } from '@groundwork/homework';
import type { Vault } from '../platform/crypto/vault';
import type { Tx } from '../platform/database/db';
import { readLeaves } from '../platform/measure-leave';
import { typedMeasures } from './measure-rows';

/** Totals that a counselor typed or asked, and the points of reliable change that the clinic uses instead of an estimate. */
export async function typedTotals(
  tx: Tx,
  vault: Vault,
  coupleId: string,
  people: readonly string[],
): Promise<{ totals: TypedTotal[]; reliable: Record<string, number> }> {
  const given = await typedMeasures(tx, vault, coupleId);
  const leaves = given.length > 0 ? await readLeaves(tx, tx.viewer.clinicId) : undefined;
  const points = given.flatMap(({ measure: { key } }): [string, number][] => {
    const chosen = leaves?.(key).permission?.changePoints ?? null;
    return chosen === null ? [] : [[key, chosen]];
  });
  return {
    totals: given.flatMap(({ measure, personId, on, answers, total }) => {
      const value = answers ? scoreItems(measure, answers).total : total;
      return value === null
        ? []
        : [{ measure: measure.key, side: people.indexOf(personId) === 0 ? (0 as const) : (1 as const), day: on, total: value }];
    }),
    reliable: Object.fromEntries(points),
  };
}
