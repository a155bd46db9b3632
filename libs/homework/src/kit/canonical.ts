import type { Homework } from './homework';

// The order of these is part of what a person sees; the order of other keys is not.
const ordered = new Set(['fields', 'options', 'parts', 'scores']);

function canonical(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => canonical(one, ''));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  if (ordered.has(name)) return entries.map(([key, one]: [string, unknown]) => [key, canonical(one, '')]);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]: [string, unknown]) => [key, canonical(one, key)]),
  );
}

/**
 * One text for one published content, whatever order its source was written in; its SHA-256 is what a published version is known by.
 * Examples are left out: they test the definition and nobody is shown them as content.
 */
export function canonicalJson(definition: Homework): string {
  const { examples: _, ...content } = definition;
  return JSON.stringify(canonical(content, ''));
}
