import { fontOf } from './fonts';

/** Stands visibly for a sign that the embedded fonts do not have. */
export const UNPRINTABLE = '\ufffd';

// Invisible direction, joining and variation signs: they could turn the order of a line around and have no picture.
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]/gu;
const CONTROL = /(?![\n\t])\p{Cc}/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const known = new Map<string, boolean>([
  ['\n', true],
  ['\t', true],
]);

const hasSign = (sign: string): boolean => {
  const answer = known.get(sign) ?? fontOf('regular').hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
  known.set(sign, answer);
  return answer;
};

const covered = (text: string): boolean => {
  for (const sign of text) if (!hasSign(sign)) return false;
  return true;
};

/**
 * Text as it can be printed: composed, without invisible signs, and with a visible stand-in for each sign that the fonts do not have (other
 * scripts, emoji), so that no text is lost without being seen.
 */
export function printable(text: string): string {
  const clean = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(INVISIBLE, '').replace(CONTROL, '');
  if (covered(clean)) return clean;
  return Array.from(graphemes.segment(clean), ({ segment }) => (covered(segment) ? segment : UNPRINTABLE)).join('');
}
