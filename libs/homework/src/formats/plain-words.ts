import type * as z from 'zod';
import { mostPlaces, type Place, pointerTo } from './place';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  date: 'a date',
};

function listed(values: readonly unknown[]): string {
  return values.map((value) => `“${String(value)}”`).join(', ');
}

function sized(origin: string, number: number | bigint): string {
  if (origin === 'string') return `${number} characters`;
  return origin === 'array' || origin === 'set' ? `${number} of them` : String(number);
}

/** One sentence for a fault of shape, without the words of programmers. Used as zod's error map, so that an own message of a schema comes first. */
export function plainMessage(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `has to be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : `has to be one of ${listed(issue.values)}`;
    case 'too_small':
      return `is too small: at least ${sized(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `is too large: at most ${sized(issue.origin, issue.maximum)}`;
    case 'invalid_key':
      return 'is no plain name: small letters, digits and _, beginning with a letter';
    case 'invalid_union':
      return issue.input === undefined ? 'is missing' : 'is of no kind that is known here';
    case 'invalid_format':
      return issue.format === 'date' ? 'has to be a date such as 2026-03-14' : 'is not written as it has to be';
    default:
      return undefined;
  }
}

const atItself = (issue: Issue) => issue.path.length === 0;

/** Of the forms a value may have, the faults of the one that was meant: which can be told when only things inside it are wrong. */
function meant(issue: Issue): readonly Issue[] | undefined {
  if (issue.code !== 'invalid_union') return undefined;
  const inside = issue.errors.filter((branch) => branch.length > 0 && !branch.some((one) => atItself(one) && one.code !== 'custom'));
  return inside.length === 1 ? inside[0] : undefined;
}

function placesOf(issue: Issue, before: readonly PropertyKey[]): readonly Place[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ pointer: pointerTo([...path, key]), message: 'is not known here' }));
  return meant(issue)?.flatMap((one) => placesOf(one, path)) ?? [{ pointer: pointerTo(path), message: issue.message }];
}

/** Where what was given has another shape than the schema, and why; at most `mostPlaces`. */
export function shapePlaces(error: z.ZodError): readonly Place[] {
  return error.issues.flatMap((issue) => placesOf(issue, [])).slice(0, mostPlaces);
}
