import { clockGrid, type Figure, meanDrop, triggerLoad } from '@groundwork/chart';
import { chosenAt, dayAt, fieldOf, hourAt, optionsOf } from './read';
import { bySide, entriesFor, type FigureSource, scoresOf, settingsOf } from './source';

/** F6: the trigger log by week, by way of coping, and by hour. What the homework draws of itself is not drawn twice. */
export function drawWaves(source: FigureSource): (Figure | null)[] {
  const logged = entriesFor(source, 'F6');
  const latest = logged.at(-1);
  if (!latest) return [];
  const { homework } = latest.entry;
  const [strength = '', change = ''] = latest.use.scores ?? [];
  const at = fieldOf(homework.fields, latest.use.fields, 'dateTime');
  const coping = fieldOf(homework.fields, latest.use.fields, 'choices');
  const waves = logged.map(({ entry }) => {
    const scores = scoresOf(entry);
    const changed = scores[change] ?? null;
    return {
      side: entry.side,
      date: dayAt(entry.answers, at) ?? entry.day,
      intensity: scores[strength] ?? null,
      drop: changed === null ? null : -changed,
      chosen: chosenAt(entry.answers, coping),
      hour: hourAt(entry.answers, at),
    };
  });
  const of = (side: 0 | 1) => waves.filter((wave) => wave.side === side);
  const settings = settingsOf(source);
  const draws = (kind: 'drop' | 'clock') => homework.pictures?.some((picture) => picture.kind === kind) ?? false;
  return [
    triggerLoad({ ...settings, partners: bySide(source, (side) => ({ entries: of(side) })) }),
    draws('drop')
      ? null
      : meanDrop({
          ...settings,
          id: 'F6-coping',
          title: 'What went with calmer waves',
          options: optionsOf(homework.fields[coping ?? '']),
          partners: bySide(source, (side) => ({ entries: of(side) })),
        }),
    draws('clock')
      ? null
      : clockGrid({
          ...settings,
          id: 'F6-hours',
          title: 'When waves come',
          partners: bySide(source, (side) => ({ entries: of(side).flatMap(({ date, hour }) => (hour === null ? [] : [{ date, hour }])) })),
        }),
  ];
}
