import { en } from './texts.en';

export type MailKind = 'invitation' | 'password_reset';

/** Texts of mails in one language. Neutral: a mail may be read by somebody else, so no word says what kind of place it comes from (SA-41). */
export interface MailTexts {
  subject: string;
  greeting: string;
  /** Before the link, and after it. */
  kinds: Record<MailKind, { before: string; after: string }>;
}

/** Languages mails are written in; a new one is a file like `texts.en.ts` and a line here. */
const languages: Readonly<Record<string, MailTexts>> = { en };

/** @param language falls back to English */
export function mailTexts(language: string): MailTexts {
  return languages[language] ?? en;
}
