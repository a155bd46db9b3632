import { piecesOf, standing } from './caution-marks';

const blame = { words: 'lied', message: 'This can read as taking a side.' };
const name = { words: 'Veronika', message: 'This may be the name of somebody outside the couple.' };
const text = 'They implied that Veronika lied. Lied is hard to hear.';

describe('words that a caution is about', () => {
  test('are found as whole words, in any case, each time they stand there', () => {
    expect(piecesOf(text, [blame, name]).map((piece) => [piece.text, piece.caution?.words ?? null])).toEqual([
      ['They implied that ', null],
      ['Veronika', 'Veronika'],
      [' ', null],
      ['lied', 'lied'],
      ['. ', null],
      ['Lied', 'lied'],
      [' is hard to hear.', null],
    ]);
  });

  test('the pieces together are the text, also when cautions overlap', () => {
    const longer = { words: 'Veronika lied', message: 'Both.' };
    const pieces = piecesOf(text, [blame, longer, name]);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.caution).map((piece) => piece.text)).toEqual(['Veronika lied', 'Lied']);
  });

  test('a caution goes as soon as its words do, in the order of the text', () => {
    expect(standing(text, [blame, name]).map(({ caution, from }) => [caution.words, from])).toEqual([
      ['Veronika', 18],
      ['lied', 27],
    ]);
    expect(standing('They implied it.', [blame, name])).toEqual([]);
  });
});
