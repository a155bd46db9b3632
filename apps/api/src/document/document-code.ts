/** Without letters and digits that look alike. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four signs that tell documents apart on paper (DOC-4), from the randomness of an id. */
export function documentCode(id: string): string {
  const bits = Number.parseInt(id.slice(0, 5), 16);
  return [15, 10, 5, 0].map((shift) => signs[(bits >> shift) & 31] ?? '').join('');
}
