import type { Session } from '@groundwork/contract';

export type Caution = Session['cautions'][number];

/** A stretch of a text; `caution` when it is what a caution is about. */
export interface Piece {
  text: string;
  caution: Caution | null;
  /** Where it begins in the text. */
  from: number;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the words of cautions stand in a text, as whole words in any case; the earlier and longer wins where two meet. */
function found(text: string, cautions: readonly Caution[]): Piece[] {
  const all = cautions.flatMap((caution) =>
    [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(caution.words)}(?![\\p{L}\\p{N}])`, 'giu'))].map((match) => ({
      text: match[0],
      caution,
      from: match.index,
    })),
  );
  all.sort((a, b) => a.from - b.from || b.text.length - a.text.length);
  let end = 0;
  return all.filter((piece) => {
    const free = piece.from >= end;
    if (free) end = piece.from + piece.text.length;
    return free;
  });
}

/** A text cut at the words that cautions are about; the pieces together are the text. */
export function piecesOf(text: string, cautions: readonly Caution[]): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const piece of found(text, cautions)) {
    if (piece.from > end) pieces.push({ text: text.slice(end, piece.from), caution: null, from: end });
    pieces.push(piece);
    end = piece.from + piece.text.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), caution: null, from: end });
  return pieces;
}

/** The cautions whose words still stand in a text, in its order; those about one stretch of words come together. */
export function standing(text: string, cautions: readonly Caution[]): { caution: Caution; from: number }[] {
  return cautions
    .flatMap((caution) => {
      const [first] = found(text, [caution]);
      return first ? [{ caution, from: first.from }] : [];
    })
    .sort((a, b) => a.from - b.from);
}
