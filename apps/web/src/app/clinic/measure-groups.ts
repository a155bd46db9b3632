import type { ClinicMeasure } from '@groundwork/contract';

/** How a measure may be used, in the order shown. */
export const licenceStates = ['permission', 'bundle', 'score_only'] as const;

/** Measures by what their licence allows. */
export function byLicence(measures: readonly ClinicMeasure[]) {
  return licenceStates.map((state) => ({ state, items: measures.filter(({ licence }) => licence.state === state) }));
}

/** Text that should be JSON, read. The reason is the browser's own. */
export function parsedJson(text: string): { value: unknown } | { reason: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: error.message };
    throw error;
  }
}

/** JSON to read and fill in: each answer and each short item on a line of its own. */
export function neatJson(value: unknown): string {
  const text = '"(?:[^"\\\\]|\\\\.)*"';
  return JSON.stringify(value, null, 2)
    .replace(new RegExp(`\\{\\s+"value": (-?\\d+),\\s+"label": (${text})\\s+\\}`, 'g'), '{ "value": $1, "label": $2 }')
    .replace(new RegExp(`\\{\\s+"text": (${text})\\s+\\}`, 'g'), '{ "text": $1 }');
}

/** "items, 3, options" as a person counts: items from 1. */
export function placeInWords(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join(' › ');
}
