import type { Hint } from './logic';

/** Says so when someone is about to write down a password or a code: the product keeps none (SA-20). */
export const secretHints = [
  {
    pattern: '\\b(?:pass(?:word|code)|pin(?:\\s+(?:code|number))?)\\s*(?:is\\b|[:=])',
    message: 'Please write no passwords or codes here. Nobody should be able to read them.',
  },
] as const satisfies readonly Hint[];
