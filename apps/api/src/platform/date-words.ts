const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
const moment = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const moments = new Map<string, Intl.DateTimeFormat>();

/** Days and moments in words, moments in a time zone: what `describe` takes as `formatDate`. */
export function dateWords(timeZone: string): (iso: string, kind: 'date' | 'dateTime') => string {
  const format = moments.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...moment, timeZone });
  moments.set(timeZone, format);
  return (iso, kind) => (kind === 'date' ? day.format(new Date(`${iso}T00:00:00Z`)) : format.format(new Date(iso)));
}
