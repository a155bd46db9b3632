import type { Font, GlyphRun } from 'fontkit';

// Composed Latin, Greek and Cyrillic with their punctuation: one sign, one glyph, and nothing to reorder.
const PLAIN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2212\ufffd]*$/u;

interface PlainGlyph {
  id: number;
  advanceWidth: number;
  codePoints: number[];
}

/**
 * The font with a short way for plain text: glyph by glyph with the font's own kerning, remembered per pair of glyphs. The font's full layout
 * walks all its rules for each word and takes most of a document's time; it still does everything else. No text is remembered, and glyphs carry
 * the code point they were asked for, so that the same model makes the same bytes whatever was printed before.
 */
export function withQuickLayout(font: Font): Font {
  const glyphs = new Map<number, PlainGlyph>();
  const kerning = new Map<number, number>();

  const glyphOf = (codePoint: number): PlainGlyph => {
    const known = glyphs.get(codePoint);
    if (known) return known;
    const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
    const glyph = { id, advanceWidth, codePoints: [codePoint] };
    glyphs.set(codePoint, glyph);
    return glyph;
  };

  const kern = (left: PlainGlyph, right: PlainGlyph): number => {
    const pair = left.id * 65_536 + right.id;
    const known = kerning.get(pair);
    if (known !== undefined) return known;
    const run = font.layout(String.fromCodePoint(...left.codePoints, ...right.codePoints));
    const amount = run.glyphs.length === 2 ? (run.positions[0]?.xAdvance ?? left.advanceWidth) - left.advanceWidth : 0;
    kerning.set(pair, amount);
    return amount;
  };

  const layout = (text: string, ...rest: Tail<Parameters<Font['layout']>>): GlyphRun => {
    if (rest[0] !== undefined || !PLAIN.test(text)) return font.layout(text, ...rest);
    const run = Array.from(text, (sign) => glyphOf(sign.codePointAt(0) ?? 0));
    const positions = run.map((glyph, index) => {
      const next = run[index + 1];
      return { xAdvance: glyph.advanceWidth + (next ? kern(glyph, next) : 0), yAdvance: 0, xOffset: 0, yOffset: 0 };
    });
    const advanceWidth = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    return { glyphs: run, positions, advanceWidth } as unknown as GlyphRun;
  };

  return Object.assign(Object.create(font) as Font, { layout });
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : [];
