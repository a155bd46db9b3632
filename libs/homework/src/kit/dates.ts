const day = /^(\d{4})-(\d{2})-(\d{2})$/u;
const moment = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/u;

/** Whether a text is a real calendar day from 1900 to 2199, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year = '', month = '', date = ''] = day.exec(text) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return Number(year) >= 1900 && Number(year) < 2200 && at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(date);
}

/** Whether a text is a real moment with its offset from UTC, such as `2026-03-14T18:30+01:00`. */
export function isMoment(text: string): boolean {
  const found = moment.exec(text);
  return found !== null && isDay(found[1] ?? '');
}

/** The day `days` after another (before it, when negative). */
export function addDays(from: string, days: number): string {
  const at = new Date(`${from}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Today by UTC; callers that know the clinic's zone pass that day instead. */
export function utcToday(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Negative, zero or positive as `left` is before, at or after `right`. Two moments are compared as moments, else by their days. */
export function compareDates(left: string, right: string): number {
  if (isMoment(left) && isMoment(right)) return Date.parse(left) - Date.parse(right);
  return left.slice(0, 10) < right.slice(0, 10) ? -1 : left.slice(0, 10) > right.slice(0, 10) ? 1 : 0;
}
