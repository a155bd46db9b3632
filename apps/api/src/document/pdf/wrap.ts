/** Width in points of a piece of text. */
export type Measure = (text: string) => number;

// A word with the spaces before it; no-break spaces are part of the word.
const WORD = /[^\S\u00a0\u202f]*(?:\S|[\u00a0\u202f])+?(?:[-/\u2010\u2013](?=\S)|(?=[^\S\u00a0\u202f])|$)/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Breaks a word that is wider than the line, as late as it fits; never inside a sign. */
function pieces(word: string, width: number, measure: Measure): string[] {
  const all: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      all.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...all, piece];
}

/**
 * Lines of a text at most `width` points wide, broken at spaces and after hyphens and slashes; a newline always breaks.
 * @returns at least one line; each but the last ends with a space where the text had one, which a reading aid needs between two lines
 */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const paragraphs = text.split('\n');
  return paragraphs.flatMap((paragraph, index) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of paragraph.match(WORD) ?? []) {
      const space = measure(word);
      const start = word.trimStart();
      if (line !== '' && used + space > width) {
        lines.push(start === word ? line : `${line} `);
        line = '';
        used = 0;
      }
      const next = line === '' ? start : word;
      if (line === '' && measure(start) > width) {
        const parts = pieces(start, width, measure);
        line = parts.pop() ?? '';
        lines.push(...parts);
        used = measure(line);
      } else {
        line += next;
        used += next === word ? space : measure(next);
      }
    }
    return [...lines, index < paragraphs.length - 1 ? `${line} ` : line];
  });
}
