import type { Hint } from './logic';

/** Says so when someone is about to write down how another person can be reached: the product keeps no third persons (CC-33). */
export const personHints = [
  {
    pattern: '[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+\\.[\\p{L}.]{2,}|(?<![\\p{L}\\p{N}@])@[\\p{L}\\p{N}_.]{2,}',
    message: 'This looks like an address or a handle. Please leave it out: “the other person” is enough.',
  },
  {
    pattern:
      '(?<![\\p{L}\\p{N}])(?!\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[.\\/]\\d{1,2}[.\\/]\\d{2,4})\\+?\\(?\\d(?:[ ().\\/-]{0,2}\\d){6,14}(?!\\d)',
    message: 'This looks like a phone number. Please leave it out: “the other person” is enough.',
  },
] as const satisfies readonly Hint[];
