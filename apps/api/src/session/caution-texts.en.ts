import type { CautionKind } from './caution-words';

/** English words of the cautions. Another language is a file of this shape beside it. */
export const cautionTexts: Readonly<Record<CautionKind, string>> = {
  safety: 'Both partners read this. Anything about safety belongs in your own record.',
  health: 'Both partners read this. Health belongs in the record of the person it is about.',
  betrayal: 'Details of what happened are better left out of a text that both keep.',
  blame: 'This can read as taking a side. Try what was seen or said, without judging it.',
  leaving: 'This may be something one partner told you alone. Leave it out unless both spoke of it together.',
  verdict: 'This reads as a prediction or a verdict. Try what was done and what comes next.',
  name: 'This may be the name of somebody outside the couple. Try “another person”.',
  quote: 'Words in quotation marks may come from a private entry. Say it in your own words, or add the shared line.',
};
