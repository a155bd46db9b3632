import * as z from 'zod';
import { isDay, isMoment } from './dates';
import type { ChoicesField, Field, IntegerField, MinutesField, ParagraphField, RatingField, SimpleField, TextField } from './fields';
import { textFault, textLength, tidyText } from './text';
import type { Mode } from './tidy';
import type { Words } from './words';

type Said = (absent: string, wrong: string) => { error: (issue: { input?: unknown }) => string };
const said: Said = (absent, wrong) => ({ error: (issue) => (issue.input === undefined ? absent : wrong) });

/** The sentence for a field that needs an answer and has none. */
export function absentMessage(field: Field, words: Words): string {
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return words.needText;
    case 'rating':
      return field.skip === false ? words.needNumber : words.needRating;
    case 'integer':
    case 'minutes':
      return words.needNumber;
    case 'choice':
      return words.needChoice;
    case 'choices':
      return words.chooseAtLeast(field.min ?? 1);
    case 'yesNo':
      return words.needYesNo;
    case 'date':
    case 'dateTime':
      return words.needDate;
    case 'reference':
      return words.needReference;
    case 'group':
      return words.itemsAtLeast(field.min ?? 1);
  }
}

function text(field: TextField | ParagraphField, mode: Mode, words: Words) {
  const { max } = field;
  const multiline = field.kind === 'paragraph';
  return z
    .string(said(absentMessage(field, words), words.wrongShape))
    .overwrite((value) => tidyText(value, { multiline, trim: mode === 'submit' }))
    .superRefine((value, context) => {
      const fault = textFault(value, max);
      if (!fault) return;
      const message = fault === 'tooLong' ? words.tooLong(textLength(value) - max, max) : words.badCharacters;
      context.addIssue({ code: 'custom', message, params: { fault } });
    });
}

function wholeNumber(field: RatingField | IntegerField | MinutesField, words: Words) {
  const { min, max } = field;
  const error = words.wholeNumber(min, max);
  return z
    .number(said(absentMessage(field, words), error))
    .int({ error })
    .min(min, { error })
    .max(max, { error });
}

function choices(field: ChoicesField, mode: Mode, words: Words) {
  const least = mode === 'draft' ? 0 : (field.min ?? 1);
  const most = field.max ?? Object.keys(field.options).length;
  return z
    .array(z.enum(Object.keys(field.options), { error: words.notAnOption }), said(absentMessage(field, words), words.wrongShape))
    .min(least, { error: words.chooseAtLeast(least) })
    .max(most, { error: words.chooseAtMost(most) })
    .refine((chosen) => new Set(chosen).size === chosen.length, { error: words.chosenTwice });
}

/** The schema of one answer that is not a group. Messages are the plain sentences of `words`. */
export function fieldSchema(field: SimpleField, mode: Mode, words: Words): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'paragraph':
      return text(field, mode, words);
    case 'rating':
      return field.skip === false ? wholeNumber(field, words) : wholeNumber(field, words).nullable();
    case 'integer':
    case 'minutes':
      return wholeNumber(field, words);
    case 'choice':
      return z.enum(Object.keys(field.options), said(absentMessage(field, words), words.notAnOption));
    case 'choices':
      return choices(field, mode, words);
    case 'yesNo':
      return z.boolean(said(absentMessage(field, words), words.wrongShape));
    case 'date':
      return z.string(said(absentMessage(field, words), words.wrongDate)).refine(isDay, { error: words.wrongDate });
    case 'dateTime':
      return z.string(said(absentMessage(field, words), words.wrongDateTime)).refine(isMoment, { error: words.wrongDateTime });
    case 'reference':
      return z.uuid(said(absentMessage(field, words), words.wrongReference)).overwrite((id) => id.toLowerCase());
  }
}

/** Whether a field without condition must be answered on submit. */
export function isNeeded(field: Field): boolean {
  return field.optional !== true && field.showIf === undefined;
}
