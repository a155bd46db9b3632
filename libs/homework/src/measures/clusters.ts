import { PCL5 } from './PCL5';
import { counted, type ItemAnswers } from './scoring';

/** A symptom counts from "moderately" on. */
const present = 2;

const clusters = [
  { key: 'b', needs: 1 },
  { key: 'c', needs: 1 },
  { key: 'd', needs: 2 },
  { key: 'e', needs: 2 },
] as const;

/** How many symptoms of each cluster are present, and whether every cluster has as many as the rule asks (measures 2.2). */
export interface Clusters {
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly met: boolean;
}

/**
 * The cluster rule of the stress-reaction scale: B 1, C 1, D 2, E 2. Null while an item is missing. For the counselor alone, and no diagnosis:
 * it says nothing about the kind of event (measures 2.3).
 */
export function stressClusters(answers: ItemAnswers): Clusters | null {
  const values = Array.from({ length: PCL5.itemsCount }, (_, index) => counted(PCL5, answers, index + 1));
  if (values.includes(null)) return null;
  const count = (key: string) => (PCL5.subscales[key]?.items ?? []).filter((item) => (values[item - 1] ?? 0) >= present).length;
  const counts = { b: count('b'), c: count('c'), d: count('d'), e: count('e') };
  return { ...counts, met: clusters.every(({ key, needs }) => counts[key] >= needs) };
}
