import * as z from 'zod';
import type { Homework } from '../kit/homework';
import { readDefinition } from './definition-schema';
import { plainMessage, shapePlaces } from './plain-words';
import { type Place, type Read } from './place';

/** What a file of ours is known by. A later form gets a new number, and this one stays readable. */
export const exportSchema = 'urn:groundwork:homework-export';
export const exportVersion = 1;

/** A homework in a file of our own. */
export interface HomeworkExport {
  readonly schema: typeof exportSchema;
  readonly schemaVersion: typeof exportVersion;
  readonly homework: Homework;
}

const envelope = z.strictObject({
  schema: z.literal(exportSchema, { error: 'is not a homework of Groundwork' }),
  schemaVersion: z.literal(exportVersion, { error: `is another version than ${exportVersion}: it was made by a newer Groundwork` }),
  homework: z.looseObject({}),
});

/** Puts a homework into our own file format. */
export function toJson(homework: Homework): HomeworkExport {
  return { schema: exportSchema, schemaVersion: exportVersion, homework };
}

const inHomework = (place: Place): Place => ({ ...place, pointer: `/homework${place.pointer}` });

/** Reads our own file format. @returns the homework, or where the file is wrong and why */
export function fromJson(raw: unknown): Read<Homework> {
  const parsed = envelope.safeParse(raw, { error: plainMessage, reportInput: true });
  if (!parsed.success) return { ok: false, places: shapePlaces(parsed.error) };
  const read = readDefinition(parsed.data.homework);
  return read.ok ? read : { ok: false, places: read.places.map(inHomework) };
}
