import type { Article, HomeworkCard } from '@groundwork/contract';

export type Card = HomeworkCard;

/** Whether the safety gate has to be asked. */
export const gates = ['free', 'gated'] as const;
/** Minutes that something may take at most. */
export const minuteSteps = [3, 5, 10, 20] as const;

/** What somebody looks for; empty and 0 stand for anything. */
export interface Search {
  typed: string;
  article: '' | Article;
  kind: string;
  role: '' | 'hurt' | 'involved';
  stage: number;
  /** At most so many. */
  minutes: number;
  gate: '' | (typeof gates)[number];
  favourites: boolean;
}

export const anything: Search = { typed: '', article: '', kind: '', role: '', stage: 0, minutes: 0, gate: '', favourites: false };

/** Homework that holds every word typed in its title, purpose or source, and is all of what is asked for. */
export function suiting(cards: readonly Card[], search: Search): readonly Card[] {
  const words = search.typed.toLowerCase().split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    if (!fits(card, search)) return false;
    const text = `${card.title} ${card.summary} ${card.aim} ${card.source} ${card.id}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function fits(card: Card, { article, kind, role, stage, minutes, gate, favourites }: Search): boolean {
  return (
    (article === '' || card.articles.includes(article)) &&
    (kind === '' || card.kind === kind) &&
    (role === '' || [role, 'both', 'any'].includes(card.roles)) &&
    (stage === 0 || card.stage === stage) &&
    (minutes === 0 || card.minutes <= minutes) &&
    (gate === '' || (gate === 'free') === (card.gate === 'no')) &&
    (!favourites || card.favourite)
  );
}

/** How many of the filters narrow it down; the words typed and the favourites are in sight anyway. */
export function filtersIn({ article, kind, role, stage, minutes, gate }: Search): number {
  return [article, kind, role, stage, minutes, gate].filter((chosen) => chosen !== '' && chosen !== 0).length;
}

/** Kinds there are, each once. */
export function kindsOf(cards: readonly Card[]): readonly string[] {
  return [...new Set(cards.map(({ kind }) => kind))].sort();
}

/** Stages there are, in order. */
export function stagesOf(cards: readonly Card[]): readonly number[] {
  return [...new Set(cards.map(({ stage }) => stage))].sort((one, other) => one - other);
}
