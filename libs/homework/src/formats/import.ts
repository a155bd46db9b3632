import type { Homework } from '../kit/homework';
import { definitionPlaces } from './definition-places';
import { fromFhir } from './fhir';
import { fromJson } from './json';
import type { Read } from './place';

/** The forms in which homework comes and goes. */
export const exchangeFormats = ['json', 'fhir'] as const;
export type ExchangeFormat = (typeof exchangeFormats)[number];

/**
 * Reads a file from outside. What is only still to be filled in (a guide, an example) does not stop it; what does not fit together does.
 * @returns the homework, or where the file is wrong and why
 */
export function importHomework(format: ExchangeFormat, raw: unknown): Read<Homework> {
  const read = format === 'json' ? fromJson(raw) : fromFhir(raw);
  if (!read.ok) return read;
  const wrong = definitionPlaces(read.value).filter(({ missing }) => missing !== true);
  const inFile = (pointer: string) => (format === 'json' ? `/homework${pointer}` : '');
  const told = (pointer: string, message: string) => (format === 'json' || pointer === '' ? message : `${pointer} ${message}`);
  if (wrong.length === 0) return read;
  return { ok: false, places: wrong.map(({ pointer, message }) => ({ pointer: inFile(pointer), message: told(pointer, message) })) };
}
