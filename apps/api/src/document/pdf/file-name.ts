import type { IsoDate } from '@groundwork/chart';

/**
 * The neutral name of a summary's file (DOC-4): `summary-2026-03-04-7F3K.pdf`.
 * @throws RangeError when date or code could carry anything else, such as a name or a path
 */
export function fileNameOf(date: IsoDate, code: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^[0-9A-Z]{4,12}$/.test(code))
    throw new RangeError('A file is named by a date and a code only.');
  return `summary-${date}-${code}.pdf`;
}
