/** What is wrong with a text, or null. Closed set; the words are in `words.ts`. */
export type TextFault = 'broken' | 'control' | 'tooLong';

// Every control character but the line feed, which `tidyText` leaves only in texts of several lines.
const controlCharacters = /[^\P{Cc}\n]/u;

/**
 * Brings a text to its stored form: Unicode NFC, line feeds only, tabs as spaces, and in one-line texts line breaks as spaces.
 * `trim` takes the white space off both ends; drafts keep it, because someone may be in mid-sentence.
 */
export function tidyText(text: string, { multiline, trim }: { multiline: boolean; trim: boolean }): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(/\t/gu, ' ');
  const shaped = multiline ? lines : lines.replace(/\n/gu, ' ');
  return trim ? shaped.trim() : shaped;
}

/** Length in characters as a reader counts code points, not UTF-16 units. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** Catalog, "Field grammar": control characters (NUL included) and lone surrogates are refused, and more than `max` characters. */
export function textFault(text: string, max: number): TextFault | null {
  if (!text.isWellFormed()) return 'broken';
  if (controlCharacters.test(text)) return 'control';
  return text.length > max && textLength(text) > max ? 'tooLong' : null;
}
