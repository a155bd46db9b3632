import { english } from './texts.en';

/** All words of the joint session summary in one language; `{name}` is a place to fill. */
export type SummaryTexts = typeof english;

const languages: Readonly<Record<string, SummaryTexts>> = { en: english };

/** The words of a language, or of its base (`en` for `en-GB`), or English. */
export const textsOf = (language: string): SummaryTexts => languages[language] ?? languages[language.split('-')[0] ?? ''] ?? english;

/** Puts values into `{name}` places; an unknown place stays, so that a slip in a translation is seen. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
