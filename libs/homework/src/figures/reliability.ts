import {
  disclosureTexts,
  type Figure,
  markDifference,
  type PartnerMark,
  partnerMarks,
  promiseRate,
  type PromiseRow,
  type SelfMark,
  selfMarks,
  type Wait,
  waits,
} from '@groundwork/chart';
import type { FigureUse } from '../kit/logic';
import { chosenAt, dayAt, fieldOf, momentAt, optionsOf } from './read';
import { bySide, entriesFor, type FigureEntry, type FigureSource, scoresOf, settingsOf } from './source';

function promiseOf({ side, homework, answers, day, responses }: FigureEntry, use: FigureUse): PromiseRow {
  const marks = (own: boolean) =>
    responses
      .filter((one) => use.responses?.includes(one.form) && (one.side === side) === own)
      .flatMap((one) => Object.keys(one.answers).flatMap((name) => chosenAt(one.answers, name)));
  const [mine, theirs] = [marks(true), marks(false)];
  return {
    due: dayAt(answers, fieldOf(homework.fields, use.fields, 'dateTime', 'date')) ?? day,
    self: selfMarks.find((mark): mark is SelfMark => mine.includes(mark)) ?? null,
    other: partnerMarks.find((mark): mark is PartnerMark => theirs.includes(mark)) ?? null,
  };
}

/** F4 and F5: promises with their two marks. */
export function drawPromises(source: FigureSource): (Figure | null)[] {
  const promises = entriesFor(source, 'F4').map(({ entry, use }) => ({ side: entry.side, row: promiseOf(entry, use) }));
  const partners = bySide(source, (side) => ({ promises: promises.filter((one) => one.side === side).map(({ row }) => row) }));
  return [promiseRate({ ...settingsOf(source), partners }), markDifference({ ...settingsOf(source), partners })];
}

const HOUR = 3_600_000;

/** The time from what happened until it was told: by its own two moments, or, where only "told" is said, by when that was written. */
function waitOf(entry: FigureEntry, use: FigureUse): Wait[] {
  const { homework, answers, at } = entry;
  const moments = (use.fields ?? []).filter((name) => homework.fields[name]?.kind === 'dateTime');
  const how = fieldOf(homework.fields, use.fields, 'choice');
  const happened = momentAt(answers, moments[0]);
  const date = dayAt(answers, moments[0]);
  if (happened === null || date === null) return [];
  const [chosen] = chosenAt(answers, how);
  const words = optionsOf(how === undefined ? undefined : homework.fields[how]).find(({ key }) => key === chosen)?.label;
  const event = { date, from: homework.title, ...(words !== undefined && { how: words }) };
  const [score] = use.scores ?? [];
  if (score !== undefined) return [{ ...event, hours: scoresOf(entry)[score] ?? null }];
  const told = momentAt(answers, moments[1]);
  if (told !== null) return [{ ...event, hours: (told - happened) / HOUR }];
  return [chosen === 'yes' ? { ...event, hours: (at - happened) / HOUR, within: true } : { ...event, hours: null }];
}

/** F9: time until it was told, of setbacks (S36) and contact (S10). */
export function drawTelling(source: FigureSource): Figure | null {
  const events = entriesFor(source, 'F9').flatMap(({ entry, use }) => waitOf(entry, use));
  const reader = source.people.every((person) => person.reader === 'other') ? 'other' : 'counselor';
  return waits({ ...settingsOf(source), id: 'F9', title: 'Time until it was told', texts: disclosureTexts, events, reader });
}
