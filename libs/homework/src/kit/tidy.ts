import type { Field, Fields } from './fields';
import { answerAt, isRecord, type RawAnswers, visibleFields } from './visible';
import type { PersonRole } from './vocabulary';

/** `draft` keeps what is half done; `submit` leaves out blank answers and what is hidden. */
export type Mode = 'draft' | 'submit';

function isBlank(field: Field, value: unknown, mode: Mode): boolean {
  if (value === undefined) return true;
  if (value === null) return field.kind !== 'rating' || field.skip === false;
  if (typeof value === 'string') return mode === 'submit' ? value.trim() === '' : value === '';
  return Array.isArray(value) && value.length === 0;
}

function tidyItems(fields: Fields, items: readonly unknown[], mode: Mode): readonly unknown[] {
  const tidied = items.map((item) => tidyAnswers(fields, item, mode));
  if (mode === 'draft') return tidied;
  // Only blank rows at the end go, so that a problem's path still points at the row on the screen.
  const last = tidied.findLastIndex((item) => !isRecord(item) || Object.keys(item).length > 0);
  return tidied.slice(0, last + 1);
}

/**
 * Takes out what is not an answer: blank texts, empty lists, nulls that are not skipped ratings, and on submit every field hidden by its
 * condition. Unknown names stay, so that the schema can refuse them. What is not an object is returned as it is.
 */
export function tidyAnswers(fields: Fields, raw: unknown, mode: Mode, role?: PersonRole): unknown {
  if (!isRecord(raw)) return raw;
  const shown = new Set(mode === 'submit' ? visibleFields(fields, raw as RawAnswers, role) : Object.keys(fields));
  const kept = Object.entries(raw).flatMap(([name, value]): [string, unknown][] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [[name, value]];
    const hidden = field.showIf !== undefined && !shown.has(name);
    const tidied = field.kind === 'group' && Array.isArray(value) ? tidyItems(field.fields, value, mode) : value;
    return hidden || isBlank(field, tidied, mode) ? [] : [[name, tidied]];
  });
  return Object.fromEntries(kept);
}

/**
 * Whether there is nothing to count as done: every answer blank, skipped, or still at its initial value.
 * Empty work is not submitted (product.md, "Users of comparable tools ask first for").
 */
export function isEmpty(definition: { readonly fields: Fields }, answers: RawAnswers): boolean {
  return Object.entries(definition.fields).every(([name, field]) => {
    const value = answerAt(answers, name);
    if (value === null || isBlank(field, value, 'submit')) return true;
    if ('initial' in field && field.initial === value) return true;
    if (field.kind !== 'group' || !Array.isArray(value)) return false;
    return value.every((item) => isRecord(item) && isEmpty(field, item));
  });
}
