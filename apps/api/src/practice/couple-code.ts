/** Digits and letters that are hard to mistake for one another, without vowels so that no words come out. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

/** A couple's short code, such as `7F3K`, from a random id. Printed on documents instead of names; unique per clinic, which the database sees to. */
export function coupleCode(randomId: string): string {
  let number = Number.parseInt(randomId.slice(0, 8), 16);
  return Array.from({ length: 4 }, () => {
    const letter = alphabet[number % alphabet.length] ?? '';
    number = Math.floor(number / alphabet.length);
    return letter;
  }).join('');
}
