import { connection, type Figure } from '@groundwork/chart';
import { dayAt, fieldOf, yesAt } from './read';
import { bySide, entriesFor, type FigureSource, scoresOf, settingsOf } from './source';

/** F14: dates that took place (S66), rituals kept (S68), closeness (S61). Of each the definition says what it reads. */
export function drawConnection(source: FigureSource): Figure | null {
  const uses = entriesFor(source, 'F14');
  const answered = uses.flatMap(({ entry, use }) => {
    const when = fieldOf(entry.homework.fields, use.fields, 'dateTime', 'date');
    const mine = entry.responses.filter(({ form }) => use.responses?.includes(form));
    return mine.length > 0 ? [{ entry, when, mine }] : [];
  });
  const dates = answered.flatMap(({ entry, when, mine }) =>
    when !== undefined && mine.some(({ answers }) => yesAt(answers, 'happened') === true) ? [dayAt(entry.answers, when) ?? entry.day] : [],
  );
  // Both may note the same evening: a ritual is kept once a day.
  const rituals = answered.flatMap(({ when, mine }) => {
    if (when !== undefined) return [];
    return [
      ...new Set(
        mine.map(
          ({ answers, day }) =>
            dayAt(
              answers,
              Object.keys(answers).find((name) => dayAt(answers, name) !== null),
            ) ?? day,
        ),
      ),
    ];
  });
  const close = uses.flatMap(({ entry, use }) =>
    (use.scores ?? []).map((key) => ({ side: entry.side, date: entry.day, value: scoresOf(entry)[key] ?? null })),
  );
  return connection({
    ...settingsOf(source),
    dates,
    rituals,
    partners: bySide(source, (side) => ({ closeness: close.filter((one) => one.side === side) })),
  });
}
