/** Most phrases of one remark on wording, and characters of each. */
export const mostPhrases = 40;
export const longestPhrase = 60;

const before = '(?<![\\p{L}\\p{N}])(?:';
const after = ')(?![\\p{L}\\p{N}])';
const special = /[\\^$.*+?()[\]{}|/]/gu;

function escaped(phrase: string): string {
  return phrase.replaceAll(special, '\\$&').replaceAll(' ', '\\s+');
}

/**
 * The pattern of a remark that points out these words. Anything else that people write as pattern could keep the server busy for hours
 * with one text, so a clinic's own homework takes no other.
 */
export function patternOf(phrases: readonly string[]): string {
  const tidy = phrases.map((phrase) => phrase.replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim().slice(0, longestPhrase)).filter(Boolean);
  return before + [...new Set(tidy)].slice(0, mostPhrases).map(escaped).join('|') + after;
}

/** The words that a pattern of `patternOf` points out; undefined for any other pattern. */
export function phrasesOf(pattern: string): readonly string[] | undefined {
  if (!pattern.startsWith(before) || !pattern.endsWith(after)) return undefined;
  const phrases = pattern
    .slice(before.length, -after.length)
    .split(/(?<!\\)\|/u)
    .map((phrase) => phrase.replaceAll('\\s+', ' ').replaceAll(/\\(.)/gu, '$1'));
  return patternOf(phrases) === pattern ? phrases : undefined;
}
