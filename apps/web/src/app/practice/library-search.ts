import type { Library } from '@groundwork/contract';
import type { z } from 'zod';

export type Card = z.output<typeof Library>['items'][number];

/** What somebody looks for; empty and 0 stand for anything. */
export interface Search {
  typed: string;
  kind: string;
  stage: number;
}

/** Homework that holds every word typed in its title, purpose or source, of the kind and stage asked for. */
export function suiting(cards: readonly Card[], { typed, kind, stage }: Search): readonly Card[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    if ((kind !== '' && card.kind !== kind) || (stage !== 0 && card.stage !== stage)) return false;
    const text = `${card.title} ${card.summary} ${card.aim} ${card.source} ${card.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Kinds there are, each once. */
export function kindsOf(cards: readonly Card[]): readonly string[] {
  return [...new Set(cards.map(({ kind }) => kind))].sort();
}

/** Stages there are, in order. */
export function stagesOf(cards: readonly Card[]): readonly number[] {
  return [...new Set(cards.map(({ stage }) => stage))].sort((one, other) => one - other);
}
