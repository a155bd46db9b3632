/** The days up to and with a last one. @param days how many */
export function daysBack(to: string, days: number): { from: string; to: string } {
  return { from: new Date(Date.parse(`${to}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10), to };
}

/** Whether the server will take these days: the first not after the last, three months at most. */
export function fits({ from, to }: { from: string; to: string }): boolean {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days <= 92;
}
