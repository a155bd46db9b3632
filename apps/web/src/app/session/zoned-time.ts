/** What the clocks of a zone show at a moment, counted in milliseconds as if it were UTC. */
function shown(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`);
}

/**
 * The moment at which the clocks of a zone show a day and a time. When they show it twice, the first; a time that the change to summer time leaves out counts on from the
 * hour before.
 * @param day `2026-03-04` @param time `10:30` @param timeZone IANA name, the clinic's
 * @returns ISO time in UTC
 */
export function momentOf(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const hours = [-26, 26].map((hour) => shown(wanted + hour * 3_600_000, timeZone) - (wanted + hour * 3_600_000));
  const candidates = hours.map((offset) => wanted - offset).sort((a, b) => a - b);
  const right = candidates.find((moment) => shown(moment, timeZone) === wanted) ?? candidates.at(-1) ?? wanted;
  return new Date(right).toISOString();
}

/** The time of day a moment has in a zone, `10:30`. */
export function timeIn(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(moment));
}
