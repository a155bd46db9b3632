/** The card that everybody draws in a round, the same for both: `seed` names the round's series (an assignment), `day` (`YYYY-MM-DD`) the round. Each card comes once before any comes again, weekly. */
export function drawnCard(options: readonly string[], seed: string, day: string): string {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const place = Math.floor(days / 7) + (((days % 7) + 7) % 7) * Math.ceil(options.length / 7);
  return shuffled(options, seed)[place % options.length] ?? '';
}

/** The same order for the same seed, always: a pinned homework must draw the same card for years. */
function shuffled(options: readonly string[], seed: string): readonly string[] {
  let state = 0x811c9dc5;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 0x5bd1e995) + 0x6d2b79f5) >>> 0;
    return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * below);
  };
  const order = [...options];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const chosen = next(last + 1);
    [order[last], order[chosen]] = [order[chosen] ?? '', order[last] ?? ''];
  }
  return order;
}
