import type { Candidate } from './part-candidates';

const uses = 'uses:';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The chosen lines as a document keeps them, with the parts they rest on: rendering reads those and no others, so it never holds more than the counselor saw. */
export function storedLines(chosen: readonly Candidate[]): string[] {
  return [
    ...new Set([...chosen.map(({ line }) => line.key), ...chosen.flatMap((candidate) => candidate.uses.map((id) => `${uses}${id}`))]),
  ];
}

/** Ids of all parts that stored lines may read. */
export function partsOf(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => (line.startsWith(uses) ? line.slice(uses.length) : line)).filter((line) => uuid.test(line)))];
}
