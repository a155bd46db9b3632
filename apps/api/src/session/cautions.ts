import { cautionTexts } from './caution-texts.en';
import { type CautionKind, cautionWords, commonCapitals } from './caution-words';

/** Wording to think about before both partners read it. */
export interface Caution {
  /** The words as they stand in the text. */
  words: string;
  message: string;
}

const most = 20;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');

function patternOf(words: readonly string[]): RegExp {
  const choices = words.map((word) =>
    word.endsWith('.') ? `${escaped(word.slice(0, -1))}(?![\\p{L}\\p{N}])` : `${escaped(word)}[\\p{L}]*`,
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})`, 'giu');
}

const patterns = Object.entries(cautionWords).map(([kind, words]) => ({ kind: kind as CautionKind, pattern: patternOf(words) }));
const quoted = /["“„«]([^"“”„«»\n]{8,200})["”“»]/gu;
// A capital letter after other words of the same sentence.
const capital = /(?<=[\p{L}\p{N},;’')]\s)\p{Lu}[\p{L}’'-]+/gu;

function outsideNames(text: string, names: readonly string[]): string[] {
  const known = new Set(names.flatMap((name) => name.split(/[\s-]+/)));
  return [...text.matchAll(capital)]
    .map(([word]) => word.replace(/[’'](s|re|ll|d|ve)?$/u, ''))
    .filter((word) => !known.has(word) && !word.split('-').every((piece) => known.has(piece) || commonCapitals.has(piece)));
}

/**
 * The lint of DOC-8 over a text that both partners will read: names outside the couple, words that touch list 5.4, quotations. It warns and never blocks.
 * @param names everybody who may be named: both partners and the counselor
 * @returns each finding once, at most 20
 */
export function cautionsOf(text: string, names: readonly string[]): Caution[] {
  const found = [
    ...patterns.flatMap(({ kind, pattern }) => [...text.matchAll(pattern)].map(([words]) => ({ kind, words }))),
    ...outsideNames(text, names).map((words) => ({ kind: 'name' as const, words })),
    ...[...text.matchAll(quoted)].map(([, words = '']) => ({ kind: 'quote' as const, words })),
  ];
  const once = new Map(found.map(({ kind, words }) => [`${kind}|${words.toLowerCase()}`, { words, message: cautionTexts[kind] }]));
  return [...once.values()].slice(0, most);
}
